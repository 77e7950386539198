//! See `hold::targets::bilingual`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| korak_fuzz::run("bilingual", bytes));
