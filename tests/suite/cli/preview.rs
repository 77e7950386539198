//! `korak serve` and `korak watch`, asked over a socket as browsers and others would.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::time::Duration;

use super::project::{CLEAN, Project};

/// A Slovenian edition of [`CLEAN`].
const SLOVENIAN: &str = "---\ntitle: Skupna raba mape\nms.contentlocale: sl-SI\nms.custom: shared-17\n---\n\
    # Skupna raba mape\n\nSledite tem korakom:\n\n1. Odprite **Nastavitve**.\n2. Izberite **Skupna raba**.\n";

/// How long an answer may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(30);

/// The program in the background; ended with the value.
struct Running {
    child: Child,
    talk: BufReader<ChildStderr>,
}

impl Running {
    fn start(project: &Project, arguments: &str) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_korak"));
        command.current_dir(project.root()).args(arguments.split_whitespace());
        let mut child = command.stderr(Stdio::piped()).spawn().expect("the program starts");
        let talk = BufReader::new(child.stderr.take().expect("standard error"));
        Self { child, talk }
    }

    /// The next line said that has `word` in it.
    fn hears(&mut self, word: &str) -> String {
        let mut line = String::new();
        while !line.contains(word) {
            line.clear();
            assert_ne!(self.talk.read_line(&mut line).expect("UTF-8"), 0, "the program ended without saying {word:?}");
        }
        line
    }

    /// The port that the server says it listens on.
    fn port(&mut self) -> u16 {
        let line = self.hears("http://127.0.0.1:");
        let digits = line.trim_start_matches("http://127.0.0.1:").split('/').next().expect("a port");
        digits.parse().expect("a number")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The head of a request.
fn head(path: &str, port: u16, headers: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\n{headers}Connection: close\r\n\r\n")
}

/// What the server answers to `path` with more `headers`, head and body.
fn ask(port: u16, path: &str, headers: &str) -> String {
    let mut stream = connect(port);
    stream.write_all(head(path, port, headers).as_bytes()).expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    String::from_utf8_lossy(&answer).into_owned()
}

fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).expect("connected");
    stream.set_read_timeout(Some(PATIENCE)).expect("set");
    stream
}

/// Whether `answer` has this status and all of these lines in its head, letter case aside.
#[track_caller]
fn expect(answer: &str, status: u16, lines: &[&str]) {
    let head = answer.split("\r\n\r\n").next().expect("a head").to_lowercase();
    assert!(head.starts_with(&format!("http/1.1 {status}")), "not {status}: {answer}");
    for line in lines {
        assert!(head.contains(&line.to_lowercase()), "no {line:?} in {head}");
    }
}

fn project() -> Project {
    Project::new(&[
        ("content/en-US/mail/share.md", &CLEAN.replace("title:", "ms.custom: shared-17\ntitle:")),
        ("content/sl-SI/mail/share.md", SLOVENIAN),
        ("content/en-US/other.md", &CLEAN.replace("title:", "ms.custom: shared-17\ntitle:")),
    ])
}

#[test]
fn files_of_the_output_are_served_and_no_others() {
    let project = project();
    project.write("dist/mine.html", "secret");
    let mut running = Running::start(&project, "serve --port 0");
    let port = running.port();
    let page = ask(port, "/sl-SI/mail/share.html", "");
    expect(&page, 200, &["content-type: text/html; charset=utf-8", "nosniff", "frame-ancestors 'none'", "no-cache"]);
    assert!(page.contains("Skupna raba mape") && page.contains("/__korak/live.js"), "{page}");
    let tag = page.lines().find_map(|line| line.strip_prefix("etag: ")).expect("a tag");
    expect(&ask(port, "/sl-SI/mail/share.html", &format!("If-None-Match: {tag}\r\n")), 304, &[]);
    expect(&ask(port, "/sl-SI/mail/share.json", ""), 200, &["content-type: application/json", "sandbox"]);
    expect(&ask(port, "/", ""), 200, &["text/html"]);
    expect(&ask(port, "/sl-SI", ""), 308, &["location: /sl-SI/"]);
    expect(&ask(port, "/__korak/findings?page=/sl-SI/mail/share.html", ""), 200, &["text/html"]);
    let rule = ask(port, "/__korak/rules/UI04", "");
    expect(&rule, 200, &["text/html", "script-src 'self'"]);
    assert!(rule.contains("<h2>Why is this bad?</h2>"), "{rule}");
    expect(&ask(port, "/__korak/rules/XX99", ""), 404, &[]);
    let gone = ask(port, "/sl-SI/mail/gone.html", "");
    expect(&gone, 404, &["content-type: text/html", "script-src 'self'"]);
    assert!(gone.contains("/__korak/live.js") && !gone.contains("gone.html"), "{gone}");
    for path in
        ["/mine.html", "/.korak/files.txt", "/../content/en-US/other.md", "/%2e%2e/content/en-US/other.md", "/x"]
    {
        let answer = ask(port, path, "");
        expect(&answer, 404, &[]);
        assert!(!answer.contains("secret") && !answer.contains("Share"), "{answer}");
    }
}

#[test]
fn addresses_without_a_language_lead_to_the_readers() {
    let project = project();
    let mut running = Running::start(&project, "serve --port 0");
    let port = running.port();
    for (accepted, place) in [
        ("sl", "location: /sl-SI/mail/share.html"),
        ("fr, sl;q=0.5, en;q=0.4", "location: /sl-SI/mail/share.html"),
        ("en-GB, sl;q=0.5", "location: /en-US/mail/share.html"),
        ("fr", "location: /en-US/mail/share.html"),
    ] {
        let header = format!("Accept-Language: {accepted}\r\n");
        expect(&ask(port, "/runbooks/mail/share", &header), 302, &[place, "vary: accept, accept-language"]);
    }
    let json = ask(port, "/runbooks/mail/share", "Accept: application/json\r\n");
    expect(&json, 302, &["location: /en-US/mail/share.json", "content-language: en-US"]);
    expect(&ask(port, "/runbooks/none", ""), 404, &[]);
    let several = ask(port, "/ids/shared-17", "");
    expect(&several, 300, &["application/json"]);
    assert!(several.ends_with(r#"{"runbooks":["mail/share","other"]}"#), "{several}");
    expect(&ask(port, "/ids/none", ""), 404, &[]);
}

#[test]
fn foreign_pages_learn_nothing() {
    let project = project();
    let mut running = Running::start(&project, "serve --port 0");
    let port = running.port();
    expect(&ask(port, "/", "Origin: https://evil.example\r\n"), 403, &[]);
    expect(&ask(port, "/__korak/live", "Origin: null\r\n"), 403, &[]);
    let mut stream = connect(port);
    stream.write_all(b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n").expect("sent");
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).expect("an answer");
    assert_eq!(&answer, b"HTTP/1.1 421");
}

#[test]
fn pages_hear_of_every_build_and_of_builds_that_fail() {
    let project = project();
    let mut running = Running::start(&project, "serve --port 0 --templates templates");
    // The folder is not there yet.
    running.hears("error: ");
    project.write("templates/list.html", "{% extends \"base.html\" %}");
    let mut running = Running::start(&project, "serve --port 0 --templates templates");
    let port = running.port();
    let mut stream = connect(port);
    stream.write_all(head("/__korak/live?page=/sl-SI/mail/share.html", port, "").as_bytes()).expect("sent");
    let mut events = BufReader::new(stream).lines().map(|line| line.expect("an event"));
    let mut next = || events.find_map(|line| line.strip_prefix("data: ").map(str::to_owned)).expect("an event");
    let first = next();
    assert!(first.contains(r#""failure":null"#), "{first}");
    project.write("content/sl-SI/mail/share.md", SLOVENIAN.replace("Skupna raba mape", "Souporaba mape"));
    let event = next();
    assert!(event != first && event.contains(r#""failure":null"#), "{event}");
    assert!(ask(port, "/sl-SI/mail/share.html", "").contains("Souporaba mape"));
    running.hears("unchanged");
    assert!(ask(port, "/sl-SI/index.json", "").contains("Souporaba mape"));
    project.write("templates/list.html", "{% nonsense %}");
    let mut failed = next();
    while !failed.contains("list.html") {
        failed = next();
    }
    let version = |event: &str| event.split_once("\"version\":").map(|(_, version)| version.to_owned());
    assert_eq!(version(&failed), version(&event), "neither build changed anything on this page");
    assert!(ask(port, "/sl-SI/mail/share.html", "").contains("Souporaba mape"), "the last good build is still shown");
    project.write("templates/list.html", "{% extends \"base.html\" %}");
    assert!(next().contains(r#""failure":null"#));
}

#[test]
fn a_taken_port_is_named() {
    let project = project();
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let port = taken.local_addr().expect("an address").port();
    project.run(&format!("serve --port {port}")).expect(2, &["cannot listen on port", "--port"]);
}

#[test]
fn watch_builds_again_after_a_change() {
    let project = project();
    let mut running = Running::start(&project, "watch");
    running.hears("waiting for changes");
    project.write("content/en-US/new.md", CLEAN);
    running.hears("files written");
    assert!(project.exists("dist/en-US/new.html"));
}

#[test]
fn the_page_of_a_changed_article_comes_before_the_build() {
    let project = project();
    let mut running = Running::start(&project, "watch");
    running.hears("waiting for changes");
    let has = |path: &str| std::fs::read_to_string(project.path(path)).expect("there").contains("Souporaba mape");
    project.write("content/sl-SI/mail/share.md", SLOVENIAN.replace("Skupna raba mape", "Souporaba mape"));
    running.hears("dist: 2 files of changed articles written");
    assert!(has("dist/sl-SI/mail/share.html") && has("dist/sl-SI/mail/share.json"));
    running.hears("files written");
    assert!(has("dist/sl-SI/index.json") && has("dist/sl-SI/index.html"));
}
