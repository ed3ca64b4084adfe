Corners of names, references and files that commands are.
