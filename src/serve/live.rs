//! What only the preview has: a stream that tells pages of a new build, the script that listens to it, and a page of
//! findings.

use std::convert::Infallible;

use axum::response::sse::{Event, Sse};
use tokio::sync::watch::Receiver;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

use super::OWN;
use super::listen::Shown;
use crate::render::escaped;

/// The script that every previewed page gets.
pub(super) const SCRIPT: &str = include_str!("live.js");

/// The style of the page of findings.
pub(super) const STYLE: &str = include_str!("live.css");

/// `page` with the script at its end. A page that has no end stays as it is.
pub(super) fn listening(mut page: Vec<u8>) -> Vec<u8> {
    let end = b"</body>";
    if let Some(at) = page.windows(end.len()).rposition(|window| window == end) {
        let script = format!("<script src=\"{OWN}/live.js\" defer></script>\n");
        page.splice(at..at, script.into_bytes());
    }
    page
}

/// One event at once, and one for each build that follows: the number of the build, its findings by severity, and why
/// the last attempt failed, if it did.
pub(super) fn stream(shown: Receiver<Shown>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    Sse::new(WatchStream::new(shown).map(|shown| {
        let [errors, warnings, notes] = shown.site.counts();
        let state = serde_json::json!({
            "build": shown.build, "errors": errors, "warnings": warnings, "notes": notes, "failure": shown.failure
        });
        Ok(Event::default().data(state.to_string()))
    }))
}

/// The page of the findings about the page at `path`, or about everything.
pub(super) fn findings(shown: &Shown, path: &str) -> String {
    let text = shown.site.findings(path);
    let failure = shown.failure.as_deref().map(|text| format!("error: {text}\n\n")).unwrap_or_default();
    let text = if text.is_empty() { "Nothing found.\n".to_owned() } else { text };
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Findings</title>\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<link rel=\"stylesheet\" href=\"{OWN}/live.css\">\n\
         <h1>Findings</h1>\n<pre>{}{}</pre>\n<script src=\"{OWN}/live.js\" defer></script>\n</html>\n",
        escaped(&failure),
        escaped(&text)
    )
}

#[cfg(test)]
mod tests {
    use super::listening;

    #[test]
    fn the_script_stands_at_the_end_of_the_page() {
        let page = listening(b"<pre>&lt;/body></pre></body></html>".to_vec());
        let text = String::from_utf8(page).expect("text");
        assert!(text.ends_with("<script src=\"/__korak/live.js\" defer></script>\n</body></html>"), "{text}");
        assert_eq!(listening(b"no page".to_vec()), b"no page");
    }
}
