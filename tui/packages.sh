# SPDX-License-Identifier: GPL-3.0-or-later
# Read by tui/run, tests/run and .ci/run: installs what is missing.

BUILD_PACKAGES='gcc libc6-dev meson ninja-build pkgconf gettext
	libncurses-dev libicu-dev libsqlite3-dev libsodium-dev libzstd-dev
	hunspell-th'
BUILD_LIBRARIES='ncursesw icu-i18n sqlite3 libsodium libzstd'

say() {
	printf 'samut: %s\n' "$*" >&2
}

# On a system without apt the same things may be there under other names.
has_build_tools() {
	for tool in cc meson ninja pkg-config msgfmt; do
		command -v "$tool" >/dev/null || return 1
	done
	# shellcheck disable=SC2086 # a list of words
	pkg-config --exists $BUILD_LIBRARIES
}

is_installed() {
	case $(dpkg-query -W -f '${db:Status-Status} ' "$1" 2>/dev/null) in
	*installed' '*) return 0 ;;
	*) return 1 ;;
	esac
}

apt_install() {
	$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y \
		--no-install-recommends install "$@"
}

# need PACKAGE…: installs by apt those of them that are missing.
need() {
	missing=
	if ! command -v apt-get >/dev/null; then
		has_build_tools && return 0
		say "ระบบนี้ไม่มี apt-get โปรดติดตั้งแพ็กเกจเหล่านี้ด้วยตนเองก่อน:" "$@"
		say "There is no apt-get here. Please install first:" "$@"
		return 1
	fi
	for package; do
		is_installed "$package" || missing="$missing $package"
	done
	[ -n "$missing" ] || return 0
	as_root=
	if [ "$(id -u)" -ne 0 ]; then
		as_root=sudo
		if ! command -v sudo >/dev/null; then
			say "ต้องติดตั้งแพ็กเกจเหล่านี้โดยผู้ดูแลระบบ (root) ก่อน:$missing"
			say "Please have these installed by root first:$missing"
			return 1
		fi
	fi
	say "กำลังติดตั้ง / installing:$missing"
	# shellcheck disable=SC2086 # a list of words
	if ! apt_install $missing >/dev/null 2>&1; then
		$as_root apt-get -qq update >&2 && apt_install $missing >&2
	fi
}
