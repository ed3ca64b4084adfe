class OptionsFuzzer:
    pass
