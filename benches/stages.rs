//! What each stage costs for the articles of the sample collection: `cargo bench`.

use std::path::Path;
use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

use korak::assets::Assets;
use korak::cache::Shelf;
use korak::compile::{self, Input};
use korak::config::Config;
use korak::discover::{self, Found};
use korak::locale::Locale;
use korak::model::group::{Draft, Parsed};
use korak::model::output::{OutputFile, Sink};
use korak::model::reading::Reading;
use korak::{extract, pair, parse, read};

/// Takes files and keeps none, so that the disk is not measured.
struct Nowhere;

impl Sink for Nowhere {
    fn put(&self, _: OutputFile) -> std::io::Result<()> {
        Ok(())
    }
}

/// The sample collection and all that compiling it needs.
struct Sample {
    config: Config,
    assets: Assets,
    found: Found,
}

impl Sample {
    fn new() -> Self {
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let config = Config::default();
        let found = discover::discover(&config, &[sources], Path::new("no such folder")).expect("a collection");
        Self { config, assets: Assets::load(None, None).expect("valid"), found }
    }

    fn input(&self) -> Input<'_> {
        Input { config: &self.config, assets: &self.assets, found: &self.found, locales: &[], baseline: None }
    }

    fn parsed(&self) -> Vec<Vec<Parsed>> {
        let english = self.assets.english();
        let file = |candidate| {
            let article = self.found.read(candidate).ok()?;
            let head = parse::head(&article, &self.config.source_locale).ok()?;
            let lexicon = self.assets.lexicon(&head.locale);
            Some(parse::parse(article, head, lexicon, english, &self.found.includes))
        };
        self.found.bundles.iter().map(|bundle| bundle.candidates.iter().filter_map(file).collect()).collect()
    }

    fn drafts(&self) -> Vec<Draft> {
        let source = &self.config.source_locale;
        let articles = self.found.bundles.iter().zip(self.parsed());
        articles.map(|(bundle, files)| pair::pair(bundle.id.clone(), files, source).0).collect()
    }

    fn readings(&self, draft: &Draft) -> Vec<Reading> {
        let lexicon = |locale: &Locale| self.assets.lexicon(locale);
        draft.editions.iter().map(|edition| read::read(&edition.document, lexicon(&edition.locale))).collect()
    }
}

fn stages(bench: &mut Criterion) {
    let sample = Sample::new();
    let drafts = sample.drafts();
    let readings: Vec<Vec<Reading>> = drafts.iter().map(|draft| sample.readings(draft)).collect();
    let files: usize = drafts.iter().map(|draft| draft.editions.len()).sum();
    let mut group = bench.benchmark_group("sample collection");
    group.throughput(Throughput::Elements(files as u64));
    group.bench_function("parse", |bench| bench.iter(|| sample.parsed()));
    group.bench_function("read", |bench| {
        bench.iter(|| drafts.iter().map(|draft| sample.readings(draft)).collect::<Vec<_>>());
    });
    group.bench_function("extract", |bench| {
        let editions =
            || drafts.iter().zip(&readings).flat_map(|(draft, readings)| draft.editions.iter().zip(readings));
        bench.iter(|| {
            let lexicon = |locale| sample.assets.lexicon(locale);
            let runbooks =
                editions().map(|(edition, reading)| extract::extract(edition, reading, lexicon(&edition.locale)));
            runbooks.map(Arc::new).collect::<Vec<_>>()
        });
    });
    group.bench_function("check", |bench| bench.iter(|| compile::check(&sample.input(), &|| ()).expect("checked")));
    let pages = compile::templates(&sample.input()).expect("templates");
    group.bench_function("build", |bench| {
        bench.iter(|| {
            compile::build(&sample.input(), &pages, &Nowhere, Shelf::held(), None, None, &|| true).expect("built")
        });
    });
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
