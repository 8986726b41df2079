//! Commands and permissions, called as the page calls them: over IPC, with the real permissions and a real library, on
//! a runtime without a screen.

#![allow(clippy::unwrap_used)]

use std::net::TcpListener;
use std::path::Path;

use aldine_desktop::{Arguments, Ask, Session, application, context};
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

const ARTICLE: &str = "<h1>The tide book</h1><p>By Ada Marsh</p><p>Every morning at six she reads the height of the \
    sea from a painted board, and writes the figure in a ledger, to the nearest centimeter, in pencil. Ink runs.</p>\
    <p>The harbor has had an electronic gauge for thirty years, and nobody has thrown the ledger away.</p>";

/// The origin of the program's own page.
const OWN: &str = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };

/// A program with a library of its own.
struct Program {
    window: WebviewWindow<MockRuntime>,
    _app: App<MockRuntime>,
    folder: TempDir,
}

impl Program {
    fn start() -> Program {
        Program::start_with(Arguments::default())
    }

    fn start_with(arguments: Arguments) -> Program {
        let folder = tempfile::tempdir().unwrap();
        let library = arguments.library.clone().unwrap_or_else(|| folder.path().join("library"));
        let session = Session::new(Arguments { library: Some(library), ..arguments });
        let app = application(mock_builder(), session).build(context()).unwrap();
        let window = WebviewWindowBuilder::new(&app, "main", Default::default()).build().unwrap();
        Program { window, _app: app, folder }
    }

    /// Calls a command as the page does.
    fn call(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        self.call_from(OWN, command, arguments)
    }

    fn call_from(&self, origin: &str, command: &str, arguments: Value) -> Result<Value, Value> {
        call(&self.window, origin, command, arguments)
    }

    fn save(&self, input: Value) -> Result<Value, Value> {
        self.call("save_page", save_arguments("job", input))
    }
}

fn call(
    window: &WebviewWindow<MockRuntime>,
    origin: &str,
    command: &str,
    arguments: Value,
) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: origin.parse().unwrap(),
        body: InvokeBody::Json(arguments),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|body| match body {
        InvokeResponseBody::Json(text) => serde_json::from_str(&text).unwrap(),
        InvokeResponseBody::Raw(bytes) => String::from_utf8(bytes).unwrap().into(),
    })
}

fn save_arguments(job: &str, input: Value) -> Value {
    let options = json!({ "tags": ["sea"], "place": "inbox", "text_only": false, "new_version": false });
    json!({ "job": job, "input": input, "options": options, "progress": "__CHANNEL__:1" })
}

fn query() -> Value {
    json!({ "query": { "view": "all", "tag": null, "text": "", "sort": "newest", "offset": 0, "limit": 10 } })
}

#[test]
fn unlisted_command_is_refused() {
    let program = Program::start();
    for command in [
        "no_such_command",
        "plugin:opener|open_path",
        "plugin:opener|open_url",
        "plugin:dialog|open",
        "plugin:window|close",
        "plugin:webview|create_webview_window",
        "plugin:path|resolve_directory",
        "plugin:event|emit",
    ] {
        let refused = program.call(command, json!({})).unwrap_err().to_string();
        assert!(refused.contains("not allowed"), "{command}: {refused}");
    }
}

#[test]
fn a_page_from_elsewhere_can_call_nothing() {
    let program = Program::start();
    for origin in [
        "https://example.org",
        "http://localhost",
        "http://tauri.localhost.example.org",
        "file:///tmp/a.html",
    ] {
        let refused = program.call_from(origin, "list_items", query()).unwrap_err().to_string();
        assert!(refused.contains("not allowed"), "{origin}: {refused}");
    }
}

#[test]
fn registered_permitted_and_called_commands_are_the_same() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| std::fs::read_to_string(root.join(path)).unwrap();
    let sorted = |mut names: Vec<String>| {
        names.sort();
        names
    };

    let lib = read("src-tauri/src/lib.rs");
    let (_, list) = lib.split_once("generate_handler![").unwrap();
    let (list, _) = list.split_once(']').unwrap();
    let registered: Vec<String> = list
        .split(',')
        .map(|name| name.trim().replace("commands::", ""))
        .filter(|name| !name.is_empty())
        .collect();

    let mut permitted = Vec::new();
    for file in std::fs::read_dir(root.join("src-tauri/permissions")).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let (_, list) = text.split_once("commands.allow = [").unwrap();
        let (list, _) = list.split_once(']').unwrap();
        permitted.extend(list.split('"').skip(1).step_by(2).map(str::to_owned));
    }

    let ipc = read("ui/ipc.js");
    let called: Vec<String> =
        ipc.split("invoke('").skip(1).map(|rest| rest.split('\'').next().unwrap().to_owned()).collect();

    assert!(registered.len() > 20, "the list is read: {registered:?}");
    assert_eq!(
        sorted(registered.clone()),
        sorted(permitted),
        "src-tauri/src/lib.rs and src-tauri/permissions"
    );
    assert_eq!(sorted(registered), sorted(called), "src-tauri/src/lib.rs and ui/ipc.js");
}

#[test]
fn a_paste_is_saved_listed_searched_and_read() {
    let program = Program::start();
    let outcome = program.save(json!({ "paste": ARTICLE })).unwrap();
    let item = &outcome["saved"]["item"];
    assert_eq!(item["title"], "The tide book");
    assert_eq!(item["tags"], json!(["sea"]));
    let id = &item["id"];

    let list = program.call("list_items", query()).unwrap();
    assert_eq!(list["total"], 1);
    assert_eq!(&list["items"][0]["id"], id);

    let hits = program.call("search_items", json!({ "query": { "text": "pencil", "limit": 5 } })).unwrap();
    assert_eq!(&hits["hits"][0]["item"]["id"], id);

    let html = program.call("read_article", json!({ "id": id })).unwrap();
    assert!(html.as_str().unwrap().contains("painted board"), "{html}");

    program.call("move_items", json!({ "ids": [id], "place": "archive" })).unwrap();
    assert_eq!(program.call("get_counts", json!({})).unwrap()["archive"], 1);
    assert_eq!(program.call("undo", json!({})).unwrap()["items"], json!([id]));
    assert_eq!(program.call("get_counts", json!({})).unwrap()["inbox"], 1);

    program.call("set_progress", json!({ "id": id, "position": 40, "progress": 0.5 })).unwrap();
    assert_eq!(program.call("get_item", json!({ "id": id })).unwrap()["position"], 40);
    assert_eq!(program.call("get_ledger", json!({ "offset": 0, "limit": 10 })).unwrap(), json!([]));
}

#[test]
fn a_file_that_nobody_chose_is_not_read() {
    let program = Program::start();
    let file = program.folder.path().join("page.html");
    std::fs::write(&file, ARTICLE).unwrap();
    let refused = program.save(json!({ "file": file })).unwrap_err();
    assert_eq!(refused["code"], "usage");
    assert_eq!(program.call("list_items", query()).unwrap()["total"], 0);
}

#[test]
fn a_file_named_at_the_start_is_offered_to_the_page_once_and_may_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    std::fs::write(&file, ARTICLE).unwrap();
    let asks = vec![Ask::Add(file.clone()), Ask::Save("https://example.org/a".into())];
    let program = Program::start_with(Arguments { asks, ..Arguments::default() });

    let state = program.call("start_state", json!({})).unwrap();
    assert_eq!(state["files"], json!([file]));
    assert_eq!(state["save"], json!(["https://example.org/a"]));
    assert_eq!(state["error"], Value::Null);
    let again = program.call("start_state", json!({})).unwrap();
    assert_eq!((&again["files"], &again["save"]), (&json!([]), &json!([])));

    let outcome = program.save(json!({ "file": file })).unwrap();
    assert_eq!(outcome["saved"]["item"]["title"], "The tide book");
}

#[test]
fn an_item_named_at_the_start_is_found_by_the_beginning_of_its_id() {
    let library = tempfile::tempdir().unwrap();
    let library = Some(library.path().to_owned());
    let first = Program::start_with(Arguments { library: library.clone(), ..Arguments::default() });
    let outcome = first.save(json!({ "paste": ARTICLE })).unwrap();
    let id = outcome["saved"]["item"]["id"].as_str().unwrap();

    let asks = vec![Ask::Open { id: id[..13].to_owned(), highlight: None }];
    let second = Program::start_with(Arguments { library, asks, ..Arguments::default() });
    assert_eq!(second.call("start_state", json!({})).unwrap()["open"], id);
}

#[test]
fn a_canceled_save_says_so_and_leaves_nothing() {
    // A server that takes the connection and never answers.
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = server.local_addr().unwrap();
    let allow_hosts = vec![address.to_string().parse().unwrap()];
    let program = Program::start_with(Arguments { allow_hosts, ..Arguments::default() });
    let url = format!("http://{address}/page");

    let window = program.window.clone();
    let save = std::thread::spawn(move || {
        call(&window, OWN, "save_page", save_arguments("slow", json!({ "paste": url })))
    });
    let asked = server.accept().unwrap();
    program.call("cancel_save", json!({ "job": "slow" })).unwrap();
    let outcome = save.join().unwrap().unwrap_err();
    drop(asked);

    assert_eq!(outcome["code"], "canceled");
    assert_eq!(program.call("list_items", query()).unwrap()["total"], 0);
    program.call("cancel_save", json!({ "job": "slow" })).expect("a save that is over can be canceled again");
}

#[test]
fn arguments_that_make_no_sense_are_refused() {
    let program = Program::start();
    let long = "x".repeat(10_000);
    for (command, arguments) in [
        ("list_items", json!({})),
        ("list_items", json!({ "query": { "view": "everything" } })),
        ("list_items", json!({ "query": { "limit": -1 } })),
        ("get_item", json!({ "id": 7 })),
        ("get_item", json!({ "id": "no such item" })),
        ("read_article", json!({ "id": "../../library.db" })),
        ("move_items", json!({ "ids": [], "place": "nowhere" })),
        ("move_items", json!({ "ids": "all", "place": "trash" })),
        ("set_progress", json!({ "id": "x", "position": -4, "progress": 0.5 })),
        ("set_setting", json!({ "key": "", "value": "x" })),
        ("set_setting", json!({ "key": "Theme; DROP TABLE items", "value": "x" })),
        ("set_setting", json!({ "key": "theme", "value": long })),
        ("set_setting", json!({ "key": long, "value": "dark" })),
        ("open_external", json!({ "url": "file:///etc/passwd" })),
        ("open_external", json!({ "url": "javascript:alert(1)" })),
        ("open_external", json!({ "url": "aldine://open/1" })),
        ("save_page", save_arguments("", json!({ "paste": "x" }))),
        ("save_page", save_arguments("job", json!({ "url": "https://example.org" }))),
        ("save_page", save_arguments("job", json!({ "paste": "  " }))),
    ] {
        assert!(program.call(command, arguments.clone()).is_err(), "{command} {arguments}");
    }
}

#[test]
fn settings_are_kept() {
    let program = Program::start();
    assert_eq!(program.call("get_settings", json!({})).unwrap(), json!({}));
    program.call("set_setting", json!({ "key": "theme", "value": "sepia" })).unwrap();
    program.call("set_setting", json!({ "key": "text_size", "value": "21" })).unwrap();
    program.call("set_setting", json!({ "key": "theme", "value": "dark" })).unwrap();
    let settings = program.call("get_settings", json!({})).unwrap();
    assert_eq!(settings, json!({ "theme": "dark", "text_size": "21" }));
}

#[test]
fn settings_that_are_set_at_once_are_all_kept() {
    let program = Program::start();
    program.call("get_settings", json!({})).unwrap();
    std::thread::scope(|scope| {
        for number in 0..20 {
            let window = &program.window;
            scope.spawn(move || {
                let setting = json!({ "key": format!("key_{number}"), "value": "x" });
                call(window, OWN, "set_setting", setting).unwrap();
            });
        }
    });
    let settings = program.call("get_settings", json!({})).unwrap();
    assert_eq!(settings.as_object().unwrap().len(), 20);
}

#[test]
fn a_library_that_cannot_be_opened_is_said_and_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("library");
    std::fs::create_dir(&library).unwrap();
    std::fs::write(library.join("library.db"), "this is no database, it is a letter").unwrap();
    let program = Program::start_with(Arguments { library: Some(library.clone()), ..Arguments::default() });

    let state = program.call("start_state", json!({})).unwrap();
    assert_eq!(state["library"], library.to_str().unwrap());
    assert_eq!(state["error"]["code"], "library");
    let refused = program.call("list_items", query()).unwrap_err();
    assert_eq!(refused, state["error"]);
    assert!(program.save(json!({ "paste": ARTICLE })).is_err());
    let kept = std::fs::read_to_string(library.join("library.db")).unwrap();
    assert_eq!(kept, "this is no database, it is a letter");
}
