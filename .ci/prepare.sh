# shellcheck shell=bash
# Sourced by run and check, which stand beside KkrPortal.sln. Everything here speaks on stderr.

web=${root:?}/src/KkrPortal.Web

say() { printf 'kkr: %s\n' "$*" >&2; }
give_up() { say "$1"; exit "${2:-69}"; }

# Runs a step; its output is shown only when it fails.
step() {
  local what=$1 log; shift
  say "$what …"
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1 </dev/null; then
    cat "$log" >&2; rm -f "$log"
    say "$what: failed (the output is above)"
    return 1
  fi
  rm -f "$log"
}

# dotnet and npm keep their caches under HOME; without a usable one they get a folder here.
use_home() {
  if [ ! -d "${HOME:-}" ] || [ ! -w "${HOME:-}" ]; then
    export HOME=$root/artifacts/home
    mkdir -p "$HOME"
  fi
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
  # Build servers would outlive the command and keep its output open.
  export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
}

use_dotnet() {
  local candidate home
  for candidate in "$(command -v dotnet || true)" "${DOTNET_ROOT:-}/dotnet" "$HOME/.dotnet/dotnet" \
                   /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet /usr/lib64/dotnet/dotnet /usr/local/share/dotnet/dotnet; do
    [ -x "$candidate" ] || continue
    home=$(dirname "$(readlink -f "$candidate")")
    if compgen -G "$home/sdk/10.*" >/dev/null; then
      export DOTNET_ROOT=$home PATH=$home:$PATH
      return
    fi
  done
  give_up "the .NET 10 SDK was not found: apt-get install dotnet-sdk-10.0, or see https://dotnet.microsoft.com/download/dotnet/10.0"
}

have_postgres() {
  [ -n "${PG_BIN:-}" ] || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null
}

have_chromium() { [ -x /usr/bin/chromium ]; }

# Installs what is missing. Words: COMMAND, or COMMAND=PACKAGE; "postgres" and "chromium" are looked for in their own places.
need() {
  local word command package missing=() as=()
  for word in "$@"; do
    command=${word%%=*} package=${word#*=}
    case $command in
      postgres) have_postgres || missing+=(postgresql) ;;
      chromium) have_chromium || missing+=(chromium) ;;
      *) command -v "$command" >/dev/null || missing+=("$package") ;;
    esac
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  local remedy="apt-get install ${missing[*]}"
  command -v apt-get >/dev/null || give_up "missing here: ${missing[*]} (the names of Debian's packages); install them, then try again"
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || give_up "missing here: ${missing[*]}; run this, then try again: sudo $remedy"
    as=(sudo -n)
  fi
  apt_install() { ${as[@]+"${as[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; }
  apt_update_and_install() { ${as[@]+"${as[@]}"} apt-get update && apt_install; }
  say "installing ${missing[*]} …"
  apt_install >/dev/null 2>&1 </dev/null || step "apt-get update and install" apt_update_and_install \
    || give_up "could not install ${missing[*]}; run this, then try again: $remedy"
}

# A word that changes when any of the files under the given paths does; what a build makes doesn't count.
fingerprint() {
  (cd "$root" && find "$@" \( -name bin -o -name obj -o -name node_modules -o -path '*/wwwroot/js' -o -path '*/wwwroot/fonts' -o -path '*/wwwroot/_framework' \) -prune \
    -o -type f -printf '%p %s %T@\n') | LC_ALL=C sort | cksum
}

bundle_scripts() {
  local stamp=$web/node_modules/.kkr-lock
  if ! cmp -s "$web/package-lock.json" "$stamp"; then
    step "npm ci" npm ci --prefix "$web" --no-audit --no-fund || return
    cp "$web/package-lock.json" "$stamp"
  fi
  step "npm run build" npm run build --prefix "$web"
}
