//! Articles as nobody would write them: the fragments that real ones are made of, in any order and in any damage.

use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Strategy;

/// Words, labels and signs, in several scripts.
const WORDS: [&str; 32] = [
    "Izberite ",
    "Velg ",
    "Select ",
    "e-pošto",
    "日本語の手順",
    "重要: ",
    "اختر",
    " ",
    " & ",
    ". ",
    ", ",
    ":",
    "Opomba: ",
    "Obs! ",
    "Note: ",
    "če ",
    "po potrebi ",
    "ali",
    "2. korak",
    "trinn 3",
    "Step 4",
    "(optional) ",
    "Ctrl+C ",
    "{Name}",
    "Get-Mailbox -Identity x ",
    "13. avgust 2021 ",
    "👩‍👩‍👧 ",
    "e\u{301}",
    "\u{a0}",
    "\u{200f}\u{202e}",
    "\u{feff}\u{200b}",
    "\u{1}\u{7f}\u{85}",
];

/// Marks of Markdown and HTML, whole and broken.
const MARKS: [&str; 54] = [
    "**",
    "*",
    "_",
    "__",
    "`",
    "```",
    "~~",
    "[",
    "](",
    ")",
    "![",
    "<",
    ">",
    " > ",
    " \\> ",
    "\\",
    "&amp;",
    "&#0;",
    "&lt;",
    "&nbsp;",
    "<br>",
    "<b>",
    "</b>",
    "<p>",
    "<a name=\"x\"></a>",
    "<a href=\"https://a.example\">",
    "</a>",
    "<span>",
    "</span>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<img src=x onerror=y>",
    "<details>",
    "<https://a.example/x>",
    "https://a.example/?a=b&c=d ",
    "[x](javascript:alert(1))",
    "[Glejte tukaj.](https://a.example)",
    "[]()",
    "[a]: b",
    "![](x.png)",
    "![alt](data:image/png;base64,AAAA)",
    "[!NOTE]",
    "[!OPOMBA]",
    "[!INCLUDE [x](line.md)]",
    "[!INCLUDE [x](blocks.md)]",
    "[!INCLUDE [x](open.md)]",
    "[!INCLUDE [x](loop.md)]",
    "[!include[](empty.md)]",
    "[!INCLUDE [x](../../etc/passwd)]",
    "| a | b |",
    "|---|---|",
    "---",
];

/// What begins a line.
const STARTS: [&str; 40] = [
    "",
    "",
    "",
    "# ",
    "## ",
    "###### ",
    "#",
    "1. ",
    "2. ",
    "7. ",
    "1) ",
    "10. ",
    "999999999. ",
    "0. ",
    "1.",
    "3.X ",
    "a. ",
    "b) ",
    "- ",
    "* ",
    "+ ",
    "• ",
    "·\u{a0}",
    "> ",
    "> > ",
    ">",
    "> [!NOTE]\n> ",
    "> [!POMEMBNO]\n> ",
    "   ",
    "    ",
    "     ",
    "\t",
    "   1. ",
    "   - ",
    "      2. ",
    "```\n",
    "```powershell\n",
    "**Opomba:** ",
    "1. korak: ",
    "Metoda 1: ",
];

/// What ends a line.
const ENDS: [&str; 6] = ["\n", "\n", "\n\n", "\r\n", "  \n", "\\\n"];

const HEADS: [&str; 9] = [
    "",
    "---\ntitle: A\n---\n",
    "---\ntitle: \"A <b>\"\nms.contentlocale: sl-SI\nms.translationtype: MT\n---\n# A\n\n",
    "---\r\ntitle: A\r\n---\r\n",
    "---\ntitle: [\n---\n",
    "---\ntitle: A\ntitle: B\nnaslov: C\nms.custom:\n- \"1\"\n- '2'\n---\n",
    "---\ntitle: A\n",
    "\u{feff}---\ntitle: A\nms.openlocfilehash: 0000000000000000000000000000000000000000\nms.lasthandoff: 08/13/2021\n---\n",
    "---\nms.date: 99/99/9999\nms.contentlocale: ??\n---\n",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(&WORDS[..]).prop_map(str::to_owned),
        3 => select(&MARKS[..]).prop_map(str::to_owned),
        2 => select(&WORDS[..]).prop_map(|word| format!("**{word}**")),
        1 => select(&WORDS[..]).prop_map(|word| format!("*{word}*")),
        1 => select(&WORDS[..]).prop_map(|word| format!("`{word}`")),
        1 => select(&WORDS[..]).prop_map(|word| format!("[{word}](https://a.example/x)")),
        1 => (select(&WORDS[..]), select(&WORDS[..])).prop_map(|(a, b)| format!("**{a}** \\> **{b}** \\>  \\> **{a}**")),
        1 => any::<char>().prop_map(String::from),
    ]
}

fn running() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..6).prop_map(|pieces| pieces.concat())
}

fn line() -> impl Strategy<Value = String> {
    (select(&STARTS[..]), running(), select(&ENDS[..])).prop_map(|(start, text, end)| format!("{start}{text}{end}"))
}

/// An article with or without front matter.
pub(super) fn article() -> impl Strategy<Value = String> {
    (select(&HEADS[..]), prop::collection::vec(line(), 0..14))
        .prop_map(|(head, lines)| format!("{head}{}", lines.concat()))
}

/// A segment in two languages, with one of its tags left out now and then.
fn segment() -> impl Strategy<Value = String> {
    let id = select(&["x-101", "x-102", "y-1"][..]);
    (id, running(), running(), 0..9_usize).prop_map(|(id, target, source, lost)| {
        let parts = [
            format!("<span data-ttu-id=\"{id}\">"),
            target,
            "</span>".to_owned(),
            "<span class=\"sxs-lookup\">".to_owned(),
            format!("<span data-stu-id=\"{id}\">"),
            source,
            "</span>".to_owned(),
            "</span>".to_owned(),
        ];
        parts.iter().enumerate().filter(|(at, _)| *at != lost).map(|(_, part)| part.as_str()).collect()
    })
}

/// An article that holds its source, segment by segment.
pub(super) fn bilingual() -> impl Strategy<Value = String> {
    let line = (select(&STARTS[..]), prop::collection::vec(segment(), 0..3), select(&ENDS[..]))
        .prop_map(|(start, segments, end)| format!("{start}{}{end}", segments.join(" ")));
    (select(&HEADS[..]), prop::collection::vec(line, 1..8))
        .prop_map(|(head, lines)| format!("{head}{}", lines.concat()))
}
