#!/usr/bin/env bash
# Everything there is to do with Whosaid, from a fresh machine on: `./build.sh help`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
readonly root=$PWD tools=$PWD/target/tools target=wasm32-unknown-unknown

help() {
  cat <<'END'
./build.sh                     install what is missing, build, and serve the page (PORT=8080, or the next free one)
./build.sh build               build the site (www/dist) and the npm package (www/pkg), and print their sizes
./build.sh test                install what tests need, build, and run every test
./build.sh gates DIR           measure quotes and claims on the annotated corpora in DIR and hold them to their bounds
./build.sh bench [DOCS.jsonl]  words a second, native and in wasm, on these documents or on a made-up text
./build.sh screenshots         draw the README's pictures anew (www/screenshots)
./build.sh clean               delete everything that was built or installed into this folder
./build.sh help                this page
END
}

main() {
  local command=${1:-serve}
  shift || true
  case $command in
    serve) build && exec node www/serve.mjs ;;
    build) build ;;
    test) run_tests ;;
    gates) gates "$@" ;;
    bench) bench "$@" ;;
    screenshots) screenshots ;;
    clean) clean ;;
    help | -h | --help) help ;;
    *) help >&2 && fail "no such command: $command" ;;
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
  have node && have npm || fail "Node 20 or newer with npm is missing: https://nodejs.org"
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
  have chromium || missing+=(chromium)
  have firefox-esr || missing+=(firefox-esr)
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
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@")
  "${as_root[@]}" "${install[@]}" || { "${as_root[@]}" apt-get update -q && "${as_root[@]}" "${install[@]}"; }
}

# --- Building -------------------------------------------------------------------------------------------------------

build() {
  need_rust
  need_wasm_bindgen
  need_node
  build_package
  step "building the site, www/dist"
  node www/build.mjs
  node www/sizes.mjs
}

build_package() {
  step "building the npm package, www/pkg"
  # The paths of this machine stay out of the file: the same source gives the same bytes anywhere.
  local home=${CARGO_HOME:-$HOME/.cargo}
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=$home=cargo --remap-path-prefix=$root=whosaid" \
    cargo build --release --locked --lib --target "$target"
  rm -rf www/pkg
  wasm-bindgen --target web --out-dir www/pkg "target/$target/release/whosaid.wasm"
  www/node_modules/.bin/wasm-opt -O3 --strip-debug --strip-producers www/pkg/whosaid_bg.wasm -o www/pkg/whosaid_bg.wasm
  node www/package.mjs
}

clean() {
  rm -rf target www/dist www/pkg www/node_modules
}

main "$@"
