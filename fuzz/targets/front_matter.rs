//! See `hold::targets::front_matter`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| korak_fuzz::run("front_matter", bytes));
