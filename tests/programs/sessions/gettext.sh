# package: gettext-base
# files: /usr/bin/gettext.sh
. gettext.sh --version | head -2; sh /usr/bin/gettext.sh --version | head -1; gettext.sh --help; . gettext.sh; type eval_gettext eval_ngettext eval_pgettext | head -4; x=1; echo "$echo"
