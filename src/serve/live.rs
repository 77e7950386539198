//! What every previewed page gets: a stream that tells of a new build, and the script that listens to it and shows what
//! was found.

use std::convert::Infallible;

use axum::response::sse::{Event, Sse};
use tokio::sync::watch::Receiver;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

use super::OWN;
use super::listen::Shown;

/// The script that every previewed page gets.
pub(super) const SCRIPT: &str = include_str!("live.js");

/// The style of the sign and of what it opens.
pub(super) const STYLE: &str = include_str!("live.css");

/// `page` with the script at its end, which is told the `version` that it is of. A page that has no end stays as it is,
/// and so does one whose policy allows no scripts.
pub(super) fn listening(mut page: Vec<u8>, version: &str) -> Vec<u8> {
    let (policy, end) = (b"script-src 'self'", b"</body>");
    let allowed = page.windows(policy.len()).any(|window| window == policy);
    if let Some(at) = page.windows(end.len()).rposition(|window| window == end).filter(|_| allowed) {
        let script = format!("<script src=\"{OWN}/live.js\" data-version=\"{version}\" defer></script>\n");
        page.splice(at..at, script.into_bytes());
    }
    page
}

/// One event at once, and one for each change that follows: which `version` of the page at `path` there is, the findings
/// about it by severity, and why the last build failed, if it did. A page of the preview's own has no path; it is another
/// one with each build.
pub(super) fn stream(shown: Receiver<Shown>, path: String) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    Sse::new(WatchStream::new(shown).map(move |shown| {
        let [errors, warnings, infos] = shown.site.counts(&path);
        let page = || shown.site.version(shown.site.file(&path).as_deref());
        let version = if path.is_empty() { shown.build.to_string() } else { page() };
        let state = serde_json::json!({
            "version": version, "errors": errors, "warnings": warnings, "infos": infos, "failure": shown.failure
        });
        Ok(Event::default().data(state.to_string()))
    }))
}

#[cfg(test)]
mod tests {
    use super::listening;

    #[test]
    fn the_script_stands_at_the_end_of_the_page() {
        let page = listening(b"<meta content=\"script-src 'self'\"><pre>&lt;/body></pre></body></html>".to_vec(), "7");
        let text = String::from_utf8(page).expect("text");
        assert!(
            text.ends_with("<script src=\"/__korak/live.js\" data-version=\"7\" defer></script>\n</body></html>"),
            "{text}"
        );
        for page in [&b"script-src 'self', but no page"[..], b"<body>no scripts</body>"] {
            assert_eq!(listening(page.to_vec(), "7"), page);
        }
    }
}
