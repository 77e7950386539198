//! As much Markdown as the documents need: fences, headings, links.

/// A fenced block of code.
pub(crate) struct Fence<'a> {
    /// What stands behind the opening fence, such as `json file=a.json`.
    pub(crate) info: &'a str,
    /// The lines inside, each with its line end.
    pub(crate) text: String,
}

/// A line, and whether it stands in a fenced block or opens or closes one.
fn lines(text: &str) -> Vec<(&str, bool)> {
    let mut open: Option<usize> = None;
    let mut lines = Vec::new();
    for line in text.lines() {
        let ticks = line.len() - line.trim_start_matches('`').len();
        let closes = open.is_some_and(|width| ticks >= width && line[ticks..].trim().is_empty());
        lines.push((line, open.is_some() || ticks >= 3));
        if closes {
            open = None;
        } else if open.is_none() && ticks >= 3 {
            open = Some(ticks);
        }
    }
    lines
}

/// The lines outside fenced blocks.
pub(crate) fn prose(text: &str) -> impl Iterator<Item = &str> {
    lines(text).into_iter().filter(|(_, fenced)| !fenced).map(|(line, _)| line)
}

/// The fenced blocks of a document.
pub(crate) fn fences(text: &str) -> Vec<Fence<'_>> {
    let mut fences: Vec<Fence<'_>> = Vec::new();
    let mut width = 0;
    for (line, fenced) in lines(text) {
        let ticks = line.len() - line.trim_start_matches('`').len();
        match fences.last_mut().filter(|_| width > 0) {
            _ if !fenced => {}
            None => {
                width = ticks;
                fences.push(Fence { info: line[ticks..].trim(), text: String::new() });
            }
            Some(_) if ticks >= width && line[ticks..].trim().is_empty() => width = 0,
            Some(fence) => fence.text.extend([line, "\n"]),
        }
    }
    fences
}

/// The text with every heading one level lower.
pub(crate) fn shifted(text: &str) -> String {
    let shift = |(line, fenced): (&str, bool)| {
        if !fenced && line.starts_with('#') { format!("#{line}\n") } else { format!("{line}\n") }
    };
    lines(text).into_iter().map(shift).collect()
}

/// The fragment by which code hosts address a heading.
pub(crate) fn slug(heading: &str) -> String {
    let kept = heading.trim().chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// The fragments of all headings.
pub(crate) fn anchors(text: &str) -> Vec<String> {
    prose(text).filter(|line| line.starts_with('#')).map(|line| slug(line.trim_start_matches('#'))).collect()
}

/// The addresses of links and pictures outside code.
pub(crate) fn addresses(text: &str) -> Vec<String> {
    let mut addresses = Vec::new();
    for line in prose(text) {
        // Every second part of a line cut at its ticks is code.
        let plain: String = line.split('`').step_by(2).collect::<Vec<_>>().join("code");
        for (opening, closing) in [("](", ')'), ("src=\"", '"'), ("href=\"", '"')] {
            let parts = plain.split(opening).skip(1);
            addresses.extend(parts.filter_map(|part| part.split_once(closing)).map(|(address, _)| address.to_owned()));
        }
    }
    addresses
}
