# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced: a program in one of several real terminals, all driven alike. Every
# terminal has its own socket, folder or display and touches nothing else.
#
#   terminal_open NAME COLSxROWS PROGRAM…   tmux, screen, or xterm under Xvfb
#   terminal_shot FILE     what it shows, with colours (not xterm)
#   terminal_title         the last title the program gave (ESC k … ESC \)
#   terminal_press TEXT    types it
#   until_true COMMAND…    looks every 20 ms, for 30 seconds at most
#
# terminal_open skips the whole test in TAP where NAME is not installed.
set -u
work=$(mktemp -d)
LC_ALL=C.UTF-8
export LC_ALL
unset TMUX STY

in_tmux() {
	tmux -L "samut-$$" -f /dev/null "$@" 2>/dev/null
}

terminal_close() {
	in_tmux kill-server
	for pid in ${xterm_pid:-} ${display_pid:-}; do
		kill "$pid" 2>/dev/null
		wait "$pid" 2>/dev/null
	done
	rm -rf "$work"
}
trap terminal_close EXIT
trap 'exit 1' HUP INT TERM

skip_without() {
	for tool; do
		command -v "$tool" >/dev/null && continue
		echo "1..0 # SKIP $tool is not installed"
		exit 0
	done
}

until_true() {
	give_up=$(($(date +%s) + 30))
	until "$@"; do
		[ "$(date +%s)" -lt "$give_up" ] || return 1
		sleep 0.02
	done
}

# Xvfb takes a display number that is free and says which.
display_open() {
	Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp \
		3>"$work/display" >/dev/null 2>&1 &
	display_pid=$!
	until_true test -s "$work/display" || return 1
	DISPLAY=:$(cat "$work/display")
	export DISPLAY
}

in_tmux_open() {
	in_tmux new-session -d -x "$cols" -y "$rows" "$@" \; \
		set-option -g status off \; \
		set-option -g allow-rename on \; \
		resize-window -x "$cols" -y "$rows"
}

# The whole of screen is looked at through tmux: what it draws itself counts,
# and it hands its title on.
screen_open() {
	mkdir -m 700 "$work/screen"
	cat >"$work/screenrc" <<-'END'
		startup_message off
		defutf8 on
		vbell off
		term screen
		hardstatus string "%t"
		termcapinfo * 'hs:ts=\Ek:fs=\E\\:ds=\Ek\E\\'
	END
	in_tmux_open env SCREENDIR="$work/screen" \
		screen -U -c "$work/screenrc" "$@"
}

terminal_open() {
	terminal=$1
	cols=${2%x*}
	rows=${2#*x}
	shift 2
	case $terminal in
	tmux)
		skip_without tmux
		in_tmux_open "$@"
		;;
	screen)
		skip_without tmux screen
		screen_open "$@"
		;;
	xterm)
		skip_without Xvfb xterm
		display_open || return 1
		xterm -u8 -geometry "${cols}x$rows" -e "$@" >/dev/null 2>&1 &
		xterm_pid=$!
		;;
	esac
}

terminal_shot() {
	in_tmux capture-pane -p -e -N -t 0 >"$1"
}

terminal_title() {
	in_tmux display-message -p -t 0 '#{window_name}'
}

terminal_press() {
	in_tmux send-keys -t 0 -l "$1"
}
