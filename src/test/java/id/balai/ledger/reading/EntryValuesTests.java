package id.balai.ledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.ledger.LedgerEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an entry holds is for programs; what its page shows is for people. */
class EntryValuesTests {
    private static final LedgerEntry ENTRY = LedgerPages.signedEntry().entry();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount | 96400000000.00 | Rp96.400.000.000",
                "before | 0.00 | Rp0",
                "volume | 3.0000 | 3",
                "koefisien | 12.25 | 12,25",
                "unit | m2 | m²",
                "closes | 2026-12-24 | Kamis, 24 Desember 2026",
                "ends | 2027-02-12T17:00:00Z | Sabtu, 13 Februari 2027 pukul 00.00 WIB",
                "closes | 2026-02-30 | 2026-02-30",
                "ends | 2027-02-12T25:00:00Z | 2027-02-12T25:00:00Z",
                "served | false | tidak",
                "year | 2027 | 2027",
                "kamus | SM-01 | SM-01",
            })
    void valuesAreShownAsPeopleWriteThem(String field, String value, String shown) {
        assertThat(EntryValues.of(ENTRY, field, value)).isEqualTo(shown);
    }
}
