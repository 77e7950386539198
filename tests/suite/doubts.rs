//! Good text that looks like damage, each beside damage that looks like it: the one is not reported, the other is.

use crate::causes::{codes, digest, found};

/// A rule, the source, what translates it well, and what is damaged.
type Case = (&'static str, &'static str, &'static str, &'static str);

/// In Norwegian, with English of the same version.
const COMPARED: [Case; 13] = [
    // Small words behind a label join it to the sentence.
    ("UI04", "Select **Mail** > **Rules**.", "Velg **E-post** for > **Regler**.", "Velg for > **Regler**."),
    // So does the second half of its own word.
    (
        "UI04",
        "Select the **Power** button > **Restart**.",
        "Velg **Av/på**-knappen > **Start på nytt**.",
        "Velg deretter > **Start på nytt**.",
    ),
    // The kind of a control may stand before its name.
    ("UI04", "Open **Billing** > **Users**.", "Åpne **Fakturering** > siden **Brukere**.", "Åpne **Fakturering** > ."),
    // Where nothing is marked, a label may begin with any word.
    ("UI04", "Select Groups > New group.", "Velg Grupper > ny gruppe.", "Velg Grupper > > ny gruppe."),
    // A link with the source's name among other words has those words translated.
    (
        "LK05",
        "Open the [Lumena admin center](https://a.example.com).",
        "Åpne [administrasjonssenteret for Lumena](https://a.example.com).",
        "Åpne administrasjonssenteret [for Skylager](https://a.example.com).",
    ),
    // Titles begin with verbs and nouns of their own.
    (
        "LK05",
        "See [Cleanup of Lumena Drive](https://a.example.com).",
        "Se [fjerne Lumena-disken](https://a.example.com).",
        "Du kan [se Fjerne Lumena-disken](https://a.example.com).",
    ),
    ("UI02", "Select **Go to Lumena Drive**.", "Velg **gå til Lumena Drive**.", "Velg **gå til Skylager**."),
    ("UI02", "Select **Don't show it**.", "Velg **ikke Vis den**.", "Velg **deretter ikke Vis den**."),
    // A blank lost behind a label loses no label.
    (
        "UI04",
        "Select **Actions** > **Recall it**.",
        "Velg **Handlinger**for å > **Tilbakekall den**.",
        "Velg for å > **Tilbakekall den**.",
    ),
    // Two compounds may share their second half.
    (
        "TY01",
        "Open Security & Compliance Center.",
        "Åpne sikkerhets- & samsvarssenteret.",
        "Åpne sikkerhets- & i senteret.",
    ),
    // Blanks around a plus sign are as many as anybody likes.
    (
        "TK07",
        "Press Windows key  + Ctrl + B to restart.",
        "Trykk Windows-tasten + Ctrl + B for omstart.",
        "Trykk Windows-tasten + Ctrl + Z for omstart.",
    ),
    ("TK05", "A 1:1 chat takes 24 hours.", "En privat samtale tar et døgn.", "En privat samtale tar 42 timer."),
    // Who mends a number that its text touches has made no list up.
    (
        "PA02",
        "1. Open the drive.\n\n```\ndir\n```\n\n2.Select a file.",
        "1. Åpne stasjonen.\n\n```\ndir\n```\n\n2. Velg en fil.",
        "1. Åpne stasjonen.\n\n```\ndir\n```\n\n- Velg en fil.",
    ),
];

/// In German, with nothing to compare with.
const ALONE: [Case; 2] = [
    ("TK02", "", "Fügen Sie Domänen-URLs hinzu.", "Führen Sie Lösche-LumenaSite aus."),
    ("TK02", "", "Führen Sie Start-LumenaSite aus.", "Führen Sie Überprüfe-LumenaSite aus."),
];

fn article(front: &str, body: &str) -> String {
    format!("---\ntitle: Lumena\n{front}---\n# Lumena\n\n{body}\n")
}

#[test]
fn good_text_that_looks_like_damage_is_not_reported() {
    for (code, english, good, damaged) in COMPARED {
        let english = article("", english);
        let front = format!("ms.openlocfilehash: {}\n", digest(&english));
        let codes = |body| {
            let text = article(&front, body);
            let found = found(&[("en-US/a.md", &english), ("nb-NO/a.md", &text)]);
            codes(&found).into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        assert!(!codes(good).iter().any(|found| found == code), "{code}: {good}: {:?}", codes(good));
        assert!(codes(damaged).iter().any(|found| found == code), "{code}: {damaged}: {:?}", codes(damaged));
    }
}

#[test]
fn good_text_without_its_source_is_not_reported() {
    for (code, _, good, damaged) in ALONE {
        let front = "ms.openlocfilehash: 1111111111111111111111111111111111111111\n";
        let has = |body| codes(&found(&[("de-DE/a.md", &article(front, body))])).contains(&code);
        assert!(!has(good), "{code}: {good}");
        assert!(has(damaged), "{code}: {damaged}");
    }
}
