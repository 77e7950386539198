//! Blocks of content and call-outs, as the components `blocks`, `leaf` and `notes` show them.

use super::{Body, DEEPEST_BLOCKS};
use crate::render::json::{Block, Inline, Note};

impl Body<'_> {
    /// Blocks of running content.
    pub(super) fn blocks(&mut self, list: &[Block<'_>], depth: usize, english: bool) {
        if depth > DEEPEST_BLOCKS {
            self.is_deep = true;
            return;
        }
        for block in list {
            self.block(block, depth, english);
        }
    }

    fn block(&mut self, block: &Block<'_>, depth: usize, english: bool) {
        match block {
            Block::P { inline } => drop(self.html.raw("<p>").spoken(inline, self.voice).raw("</p>\n")),
            Block::List { ordered, role, items, .. } => {
                self.html.raw(if *ordered { "<ol" } else { "<ul" }).raw(" class=\"list list--").raw(role).raw("\">");
                for item in items {
                    self.html.raw("\n<li>");
                    self.blocks(item, depth + 1, english);
                    self.html.raw("</li>");
                }
                self.html.raw(if *ordered { "\n</ol>\n" } else { "\n</ul>\n" });
            }
            Block::Quote { content } => {
                self.html.raw("<blockquote>\n");
                self.blocks(content, depth + 1, english);
                self.html.raw("</blockquote>\n");
            }
            Block::Heading { level, inline } => {
                let level = usize::from(*level);
                self.html.raw("<h").number(level).raw(" class=\"heading\">").spoken(inline, self.voice);
                self.html.raw("</h").number(level).raw(">\n");
            }
            Block::Note(note) => self.notes([note], depth + 1, english),
            Block::Code { text, role, .. } => self.code(text, role),
            Block::Image { src, alt, icon, width, height } => self.image(src, alt, *icon, width.zip(*height)),
            Block::Table { header, rows } => self.table(header, rows),
        }
    }

    fn code(&mut self, text: &str, role: &'static str) {
        self.html.raw("<div class=\"code code--").raw(role).raw("\">");
        if role == "command" {
            self.html.raw("\n<p class=\"code-label\">").phrase(&self.voice.phrases.command).raw("</p>");
        }
        self.html.raw("\n<pre dir=\"ltr\" translate=\"no\"><code>").text(text).raw("</code></pre>\n</div>\n");
    }

    /// A picture; the words that stand for it where no page may load it.
    fn image(&mut self, src: &str, alt: &str, icon: bool, size: Option<(u32, u32)>) {
        let address = src.to_lowercase();
        if !address.starts_with("https:") && !address.starts_with("data:image/") && address.contains(':') {
            self.html.raw("<p class=\"lost-image\">").text(alt).raw("</p>\n");
            return;
        }
        self.html.raw(if icon { "<p><img class=\"icon\" src=\"" } else { "<figure><img src=\"" });
        self.html.text(src).raw("\" alt=\"").text(alt).raw("\"");
        if icon {
            self.html.raw("></p>\n");
            return;
        }
        if let Some((width, height)) = size.filter(|(width, _)| *width > 0) {
            self.html.raw(" width=\"").number(width as usize).raw("\" height=\"").number(height as usize).raw("\"");
        }
        self.html.raw(" loading=\"lazy\" decoding=\"async\"></figure>\n");
    }

    fn table(&mut self, header: &[Inline<'_>], rows: &[Vec<Inline<'_>>]) {
        self.html.raw("<div class=\"table\" tabindex=\"0\"><table>");
        if !header.is_empty() {
            self.html.raw("\n<thead><tr>");
            for cell in header {
                self.html.raw("<th scope=\"col\">").spoken(cell, self.voice).raw("</th>");
            }
            self.html.raw("</tr></thead>");
        }
        self.html.raw("\n<tbody>");
        for row in rows {
            self.html.raw("\n<tr>");
            for cell in row {
                self.html.raw("<td>").spoken(cell, self.voice).raw("</td>");
            }
            self.html.raw("</tr>");
        }
        self.html.raw("\n</tbody></table></div>\n");
    }

    /// Call-outs, with the label the author wrote.
    pub(super) fn notes<'n>(&mut self, notes: impl IntoIterator<Item = &'n Note<'n>>, depth: usize, english: bool) {
        for note in notes {
            self.html.raw("<div class=\"note note--").raw(note.r#type);
            self.html.raw("\" role=\"note\">\n<p class=\"note-label\">");
            match (note.label, english) {
                ("", true) => self.html.raw(in_english(note.r#type)),
                ("", false) => self.html.phrase(self.voice.phrases.note(note.r#type)),
                (label, _) => self.html.text(label),
            };
            self.html.raw("</p>\n");
            self.blocks(&note.content, depth + 1, english);
            self.html.raw("</div>\n");
        }
    }
}

/// The label of a call-out in English text that has none of its own.
fn in_english(kind: &str) -> &'static str {
    match kind {
        "tip" => "Tip",
        "important" => "Important",
        "warning" => "Warning",
        "caution" => "Caution",
        _ => "Note",
    }
}
