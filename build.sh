#!/usr/bin/env bash
# Everything there is to do with Whosaid, from a fresh machine on: `./build.sh help`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
readonly root=$PWD tools=$PWD/target/tools target=wasm32-unknown-unknown

usage() {
  cat <<'END'
./build.sh                     install what is missing, build, and serve the page (PORT=8080, or the next free one)
./build.sh build               build the site (www/dist) and the npm package (www/pkg), and print their sizes
./build.sh test                install what tests need, build, and run every test
./build.sh train DIR           fit every model to the annotated corpora in DIR: rewrites the weights and cards in src/model
./build.sh gates DIR           measure quotes, speakers, claims, sizes and speed on the annotated corpora in DIR, held to bounds
./build.sh bench [DOCS.jsonl]  words a second of every stage, native and in wasm, on these documents or on a made-up text
./build.sh fuzz [SECONDS]      every fuzz target for so long (60), from the seeds in tests/fuzz/seeds and what earlier runs found
./build.sh bench page          the page in Chromium and Firefox: bytes, paint, first marks, the longest it is busy, memory
./build.sh screenshots         draw the README's pictures anew (www/screenshots)
./build.sh clean               delete everything that was built or installed into this folder
./build.sh help                this page
END
}

main() {
  local command=${1:-serve}
  shift || true
  case $command in
    serve) build; exec node www/serve.mjs ;;
    build) build ;;
    test) run_tests ;;
    train) train "$@" ;;
    gates) gates "$@" ;;
    bench) bench "$@" ;;
    fuzz) fuzz "$@" ;;
    screenshots) screenshots ;;
    clean) clean ;;
    help | -h | --help) usage ;;
    *) usage >&2 && fail "no such command: $command" ;;
  esac
}

step() { printf '\n\033[1m== %s\033[0m\n' "$*"; }
fail() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# --- What is needed -------------------------------------------------------------------------------------------------

need_rust() {
  have cargo || fail "Rust is missing: install it by rustup, https://rustup.rs"
  have cc || apt_install gcc libc6-dev
  [ -d "$(rustc --print sysroot)/lib/rustlib/$target" ] && return
  have rustup || fail "this Rust has no target $target, and without rustup it cannot be added here"
  step "installing the Rust target $target"
  rustup target add "$target"
}

need_rust_component() {
  cargo "$1" --version >/dev/null 2>&1 && return
  step "installing the Rust component $2"
  rustup component add "$2"
}

need_node() {
  if ! have node || ! have npm; then fail "Node 20 or newer with npm is missing: https://nodejs.org"; fi
  [ "$(node -p 'parseInt(process.versions.node)')" -ge 20 ] || fail "Node is $(node --version), 20 or newer is needed"
  [ www/node_modules/.package-lock.json -nt www/package-lock.json ] && return
  step "installing npm packages into www/node_modules"
  (cd www && npm ci --no-fund --no-audit)
  touch www/node_modules/.package-lock.json
}

# The tool has to be of the very version of the library; it is looked for in PATH, else built into target/tools.
need_wasm_bindgen() {
  local version
  version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p}' Cargo.lock)
  PATH=$tools/bin:$PATH
  if have wasm-bindgen && [ "$(wasm-bindgen --version)" = "wasm-bindgen $version" ]; then return; fi
  step "building wasm-bindgen $version into target/tools (some two minutes, once)"
  # Without --locked: a version that the tool's own lock file names cannot be had everywhere any more.
  cargo install wasm-bindgen-cli --version "$version" --root "$tools"
}

need_browsers() {
  local missing=()
  have chromium || have chromium-browser || have google-chrome || missing+=(chromium)
  have firefox-esr || have firefox || missing+=(firefox-esr)
  have WebKitWebDriver || missing+=(webkit2gtk-driver)
  have Xvfb || missing+=(xvfb)
  [ ${#missing[@]} -eq 0 ] || apt_install "${missing[@]}"
}

apt_install() {
  have apt-get || fail "missing: $* (install these packages by hand; there is no apt-get here)"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    have sudo || fail "missing: $* (apt-get needs root, and there is no sudo here)"
    as_root=(sudo)
  fi
  step "installing by apt: $*"
  "${as_root[@]}" apt-get update -q || echo "apt-get update failed: the lists may be old" >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
}

# --- Building -------------------------------------------------------------------------------------------------------

build() {
  need_rust
  need_wasm_bindgen
  need_node
  build_package
  step "building what writes exports, www/writer"
  profile=writer build_module www/writer --features writer
  step "building the site, www/dist"
  node www/build.mjs
  node www/sizes.mjs
}

build_package() {
  step "building the npm package, www/pkg"
  build_module www/pkg
  node www/package.mjs
}

# The wasm and its JavaScript, into a folder; what follows goes to cargo. A profile of another name has a folder of its
# own, so that what was built for one purpose is not built anew after another.
build_module() {
  local folder=$1 profile=${profile:-release}
  shift
  # The paths of this machine stay out of the file: the same source gives the same bytes anywhere. Functions are inlined
  # sparingly: 22 kB less by brotli for some 6 % of the speed.
  local home=${CARGO_HOME:-$HOME/.cargo}
  local flags="--remap-path-prefix=$home=cargo --remap-path-prefix=$root=whosaid -Cllvm-args=-inline-threshold=50"
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$flags \
    cargo build --profile "$profile" --locked --lib --target "$target" "$@"
  rm -rf "$folder"
  wasm-bindgen --target web --out-dir "$folder" "target/$target/$profile/whosaid.wasm"
  # Memory is not packed: that cuts the tables of the models apart at every run of zeros, 22 kB more by brotli. Functions
  # are not inlined: the compiler has done so, and what it left is 6 kB more for no speed.
  www/node_modules/.bin/wasm-opt -O3 --skip-pass=memory-packing --flexible-inline-max-function-size=1 \
    --one-caller-inline-max-function-size=0 --always-inline-max-function-size=1 --strip-debug --strip-producers \
    "$folder/whosaid_bg.wasm" -o "$folder/whosaid_bg.wasm"
}

# What measures single stages: a program, and a package beside the one that is published.
build_stages() {
  step "building what measures stages, target/release/stages and target/bench"
  cargo build --release --locked --features bench --bin stages
  build_module target/bench --features bench
  echo '{ "type": "module" }' >target/bench/package.json
}

# What fits the models, and measures the speakers against labels.
build_trainers() {
  step "building the trainers, target/release/train"
  cargo build --release --locked --features train --bin train
}

build_command_line() {
  step "building the command line, target/release/whosaid"
  cargo build --release --locked --features cli
}

clean() {
  rm -rf target www/dist www/pkg www/writer www/node_modules
}

# --- Testing --------------------------------------------------------------------------------------------------------

passed=0 failed=0 failures=()

run_tests() {
  need_rust_component clippy clippy
  need_rust_component fmt rustfmt
  need_browsers
  build
  build_command_line
  check "formatting" cargo fmt --check
  check "lints, native" cargo clippy --locked --all-targets --all-features -- -D warnings
  check "lints, wasm" cargo clippy --locked --lib --target "$target" -- -D warnings
  suite "the library, the command line, the walls" cargo test --locked --all-features --no-fail-fast
  suite "the page's parts, and wasm against native, under Node" node_tests tests/web/*.test.mjs tests/web/unit/*.test.mjs
  suite "what the gates measure with" node_tests tests/accuracy/*.test.mjs
  suite "the page in Chromium, Firefox and WebKit" node_tests tests/web/browsers/*.test.mjs
  for name in "${failures[@]}"; do printf 'failed: %s\n' "$name"; done
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}

node_tests() { node --test --test-reporter=spec "$@"; }

# One thing that holds or does not.
check() {
  local name=$1
  shift
  step "$name"
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)) failures+=("$name"); fi
}

# Tests that count themselves: their closing lines are added up.
suite() {
  local name=$1 log status=0 good bad
  shift
  step "$name"
  log=$(mktemp)
  "$@" 2>&1 | tee "$log" || status=1
  good=$(closing_lines passed pass "$log")
  bad=$(closing_lines failed fail "$log")
  rm -f "$log"
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
  if [ "$good" -eq 0 ] && [ "$bad" -eq 0 ]; then bad=1 name="$name (ran no test)"; fi
  passed=$((passed + good)) failed=$((failed + bad))
  [ "$bad" -eq 0 ] || failures+=("$name")
}

# Adds up "test result: … 3 passed; 0 failed …" as cargo writes it, and "pass 3", "fail 0" as Node does.
closing_lines() {
  sed -nE "s/^test result: .* ([0-9]+) $1;.*/\\1/p; s/^(ℹ|#) $2 ([0-9]+)\$/\\2/p" "$3" | awk '{ sum += $1 } END { print sum + 0 }'
}

# --- Training -------------------------------------------------------------------------------------------------------

# Fits to DIR/quotes, DIR/claims and the labels in tests/corpus/speakers; the same data give the same files, byte for byte.
train() {
  [ $# -eq 1 ] || fail "train needs the folder with the annotated corpora: ./build.sh train DIR"
  [ -d "$1" ] || fail "no such folder: $1"
  need_rust
  build_trainers
  step "fitting the models, src/model"
  target/release/train all "$1"
}

# --- Measuring ------------------------------------------------------------------------------------------------------

gates() {
  [ $# -eq 1 ] || fail "gates needs the folder with the annotated corpora: ./build.sh gates DIR"
  have python3 || apt_install python3
  need_rust
  build_command_line
  build_trainers
  step "accuracy and speed on the annotated corpora"
  node tests/gates.mjs "$1"
}

bench() {
  if [ "${1:-}" = page ]; then
    need_browsers
    build
    step "the page"
    node tests/bench/page.mjs
    return
  fi
  need_rust
  need_wasm_bindgen
  need_node
  build_package
  build_command_line
  build_stages
  step "words a second"
  node tests/bench/speed.mjs "$@"
}

# --- Fuzzing --------------------------------------------------------------------------------------------------------

# What is found on the way stays in target/fuzz; an input that breaks a promise is kept there, and its path is printed.
fuzz() {
  local seconds=${1:-60} name broken=()
  [[ $seconds =~ ^[1-9][0-9]*$ ]] || fail "fuzz takes the seconds for each target: ./build.sh fuzz 60"
  need_rust
  need_fuzzer
  step "building the fuzz targets, tests/fuzz/target"
  cargo_fuzz build
  for name in tests/fuzz/targets/*.rs; do
    name=$(basename "$name" .rs)
    step "fuzzing $name for $seconds s"
    mkdir -p "target/fuzz/corpus/$name" "target/fuzz/broken/$name"
    cargo_fuzz run "$name" "$root/target/fuzz/corpus/$name" "$root/tests/fuzz/seeds/$name" -- \
      -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 \
      -artifact_prefix="$root/target/fuzz/broken/$name/" || broken+=("$name")
  done
  for name in "${broken[@]}"; do printf 'broken: %s, see target/fuzz/broken/%s\n' "$name" "$name"; done
  [ ${#broken[@]} -eq 0 ]
}

cargo_fuzz() {
  local command=$1
  shift
  PATH=$tools/bin:$PATH cargo +nightly fuzz "$command" --fuzz-dir "$root/tests/fuzz" "$@"
}

# Sanitizers come with the nightly compiler only.
need_fuzzer() {
  have c++ || apt_install g++
  if ! cargo +nightly --version >/dev/null 2>&1; then
    have rustup || fail "fuzzing needs the nightly Rust, and without rustup it cannot be added here"
    step "installing the nightly Rust"
    rustup toolchain install nightly --profile minimal
  fi
  PATH=$tools/bin:$PATH
  have cargo-fuzz && return
  step "building cargo-fuzz into target/tools"
  cargo install cargo-fuzz --root "$tools"
}

screenshots() {
  need_browsers
  build
  step "drawing the pictures, www/screenshots"
  node tests/web/screenshots.mjs
}

main "$@"
