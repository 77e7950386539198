//! See `hold::targets::include`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| korak_fuzz::run("include", bytes));
