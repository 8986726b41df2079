//! Site rules and reports, as somebody who writes a rule uses them.

use crate::{PAGE, Shelf, stderr};

#[test]
fn a_rule_is_checked_tried_on_a_saved_page_and_put_into_force() {
    let shelf = Shelf::new();
    let id = shelf.save_page();
    let before = shelf.done(&["show", &id]);
    shelf.write("broken.toml", b"[[rule]]\nhosts = ['quay.example']\nbody = 'article >'\n");
    let output = shelf.run(&["rules", "check", "broken.toml"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("broken.toml, line 3"), "{}", stderr(&output));
    assert!(!shelf.run(&["rules", "try", &id, "--rule", "broken.toml"]).status.success());

    let rule = b"[[rule]]\nhosts = ['quay.example']\nbody = 'article'\nstrip = ['img', 'article > p:not([class])']\n\
                 keep = ['p']\ntitle = 'nav a'\n";
    shelf.write("mine.toml", rule);
    assert!(shelf.done(&["rules", "check", "mine.toml"]).contains("1 rules, no mistakes"));
    let article = shelf.json(&["rules", "try", &id, "--rule", "mine.toml", "--json"]);
    assert_eq!(article["title"], "Home");
    assert!(!article["html"].as_str().unwrap().contains("<img"), "{article}");
    assert!(
        article["text"].as_str().unwrap().contains("chandler"),
        "what is kept is not stripped: {article}"
    );
    let report = shelf.done(&["rules", "try", &id, "--rule", "mine.toml", "--explain"]);
    assert!(report.contains("chose mine.toml, line 1: its body matches"), "{report}");
    assert_eq!(shelf.done(&["show", &id]), before, "trying changes nothing");

    let folder = shelf.0.path().join("library/rules");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("mine.toml"), rule).unwrap();
    let list = shelf.done(&["rules", "list"]);
    assert!(list.starts_with("mine.toml, line 1  quay.example") && list.contains("bundled.toml"), "{list}");
    assert!(shelf.done(&["rules", "try", &id]).starts_with("Home\n"), "the reader's rules are in force");

    // A site that has changed, and a file with a mistake: the article is found all the same, and the report tells why.
    std::fs::write(folder.join("mine.toml"), b"[[rule]]\nhosts = ['quay.example']\nbody = '.gone'\n")
        .unwrap();
    std::fs::write(folder.join("other.toml"), b"[[rule]]\nhosts = 7\n").unwrap();
    let report = shelf.done(&["rules", "try", &id, "--explain"]);
    assert!(report.contains("the general path goes on") && report.contains("other.toml, line 2"), "{report}");
    assert!(shelf.done(&["rules", "try", &id]).starts_with("The brass treads"));
    assert_eq!(shelf.run(&["rules", "list"]).status.code(), Some(1));
}

#[test]
fn a_report_names_the_candidates_the_choice_and_what_was_left_out_by_which_stage() {
    let shelf = Shelf::new();
    let output = shelf.run_with_input(
        &["extract", "--explain", "--base-url", "https://quay.example/treads"],
        PAGE.as_bytes(),
    );
    let report = String::from_utf8_lossy(&output.stdout);
    for line in ["candidates  article: the element article: ", "chose article: holds all that was kept"] {
        assert!(report.contains(line), "{line}: {report}");
    }
    let left_out = "left out by cut, 1: the evidence speaks against it\n    The brass treads";
    assert!(report.contains(left_out), "{report}");
}
