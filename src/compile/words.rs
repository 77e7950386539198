//! What a sample of the articles teaches about the words of their languages, before the first article is compiled.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Input;
use super::group::parsed;
use crate::cache::Cache;
use crate::learn::{self, Tally};
use crate::locale::Locale;
use crate::model::article::Candidate;
use crate::model::group::Translation;
use crate::model::words::Vocabulary;

/// Counts by locale. Adding them up gives the same in any order.
type Tallies = BTreeMap<Locale, Tally>;

/// The words of every locale of translations that is to be compiled.
pub(super) fn learn(input: &Input<'_>, cache: Option<&Cache>) -> Vocabulary {
    let source = &input.config.source_locale;
    let wants = |locale: &Locale| locale != source && (input.locales.is_empty() || input.locales.contains(locale));
    let sample = learn::sample(&input.found.bundles, wants);
    match cache {
        Some(cache) => cache.vocabulary(&sample, || count(input, &sample)),
        None => count(input, &sample),
    }
}

fn count(input: &Input<'_>, sample: &[&Candidate]) -> Vocabulary {
    let tallies = sample.par_iter().fold(Tallies::new, |tallies, file| counted(input, tallies, file));
    let tallies = tallies.reduce(Tallies::new, |mut all, some| {
        for (locale, tally) in some {
            let known = all.remove(&locale).unwrap_or_default();
            all.insert(locale, known.with(tally));
        }
        all
    });
    Vocabulary(tallies.into_iter().map(|(locale, tally)| (locale, tally.words())).collect())
}

/// `tallies` with the words of one file. A file that cannot be parsed teaches nothing; its article says why.
fn counted(input: &Input<'_>, mut tallies: Tallies, file: &Candidate) -> Tallies {
    let parsed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| parsed(input, file, &input.found.includes)));
    if let Ok(Ok(file)) = parsed
        && input.assets.lexicon(&file.locale).is_spaced()
    {
        tallies.entry(file.locale).or_default().add(&file.document, Translation::stated(&file.front_matter));
    }
    tallies
}
