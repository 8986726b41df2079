//! Which language a code block is in.

use crate::tree::{NodeId, Tree};

/// A language's name is no longer than this; longer words in its place are something else.
const NAME: usize = 24;

/// The language of a block, from the classes and attributes around it.
pub(super) fn language(tree: &Tree, block: NodeId) -> Option<String> {
    let inside = tree.descendants(block).take(12).filter(|&n| tree.element(n).is_some());
    let near = [block].into_iter().chain(inside).chain(tree.ancestors(block).take(4));
    for id in near {
        let Some(element) = tree.element(id) else { continue };
        for name in [
            "data-lang",
            "data-language",
            "data-code-lang",
            "data-programming-language",
            "data-code-language",
        ] {
            if let Some(found) = element.attr(name).and_then(accept) {
                return Some(found);
            }
        }
        let classes = element.attr("class").unwrap_or_default();
        let mut words = classes.split_ascii_whitespace().peekable();
        while let Some(word) = words.next() {
            let word = word.to_ascii_lowercase();
            let named = [
                "language-",
                "lang-",
                "highlight-source-",
                "highlight-",
                "code-",
                "brush:",
                "hljs-language-",
            ]
            .iter()
            .find_map(|prefix| word.strip_prefix(prefix))
            .and_then(|rest| if rest.is_empty() { words.peek().copied() } else { Some(rest) })
            .filter(|rest| is_language(rest) || word.starts_with("lang"))
            .and_then(accept);
            let bare = matches!(&*word, "sourcecode" | "highlight" | "hljs" | "prettyprint" | "src")
                .then(|| {
                    classes
                        .split_ascii_whitespace()
                        .map(str::to_ascii_lowercase)
                        .find(|w| is_language(w.strip_prefix("src-").unwrap_or(w)))
                })
                .flatten()
                .and_then(|w| accept(w.strip_prefix("src-").unwrap_or(&w)));
            if let Some(found) = named.or(bare) {
                return Some(found);
            }
        }
    }
    None
}

fn accept(word: &str) -> Option<String> {
    let word = word.trim().trim_end_matches(';').to_ascii_lowercase();
    let plain = matches!(
        &*word,
        "none"
            | "nohighlight"
            | "plaintext"
            | "text"
            | "plain"
            | "txt"
            | "default"
            | "code"
            | "block"
            | "undefined"
    );
    let fits = !word.is_empty()
        && word.len() <= NAME
        && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-#._".contains(&b));
    (fits && !plain).then_some(word)
}

/// Names that can be trusted without a prefix.
fn is_language(word: &str) -> bool {
    matches!(
        word,
        "bash"
            | "sh"
            | "shell"
            | "zsh"
            | "console"
            | "c"
            | "cpp"
            | "c++"
            | "csharp"
            | "cs"
            | "css"
            | "clojure"
            | "dart"
            | "diff"
            | "dockerfile"
            | "elixir"
            | "elm"
            | "erlang"
            | "fsharp"
            | "go"
            | "golang"
            | "graphql"
            | "groovy"
            | "haskell"
            | "hs"
            | "html"
            | "http"
            | "ini"
            | "java"
            | "javascript"
            | "js"
            | "json"
            | "jsx"
            | "julia"
            | "kotlin"
            | "latex"
            | "lean"
            | "less"
            | "lisp"
            | "lua"
            | "makefile"
            | "markdown"
            | "matlab"
            | "nginx"
            | "nix"
            | "objectivec"
            | "ocaml"
            | "perl"
            | "php"
            | "powershell"
            | "prolog"
            | "protobuf"
            | "python"
            | "py"
            | "r"
            | "ruby"
            | "rb"
            | "rust"
            | "rs"
            | "scala"
            | "scheme"
            | "scss"
            | "sql"
            | "swift"
            | "toml"
            | "ts"
            | "tsx"
            | "typescript"
            | "vb"
            | "vim"
            | "wasm"
            | "xml"
            | "yaml"
            | "yml"
            | "zig"
            | "lean4"
            | "racket"
            | "solidity"
            | "svelte"
            | "vue"
            | "terraform"
            | "hcl"
    )
}
