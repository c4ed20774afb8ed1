package id.balai.musrenbang.pokir;

import java.util.UUID;

/** What a proposal of a council member has beside that of a resident, as it was when it was handed in. */
public record Pokir(
        UUID proposal,
        String memberTitle,
        String fraksi,
        String dapil,
        String dapilName,
        String resesNumber,
        java.time.LocalDate resesFrom,
        java.time.LocalDate resesTo,
        String resesPlace) {}
