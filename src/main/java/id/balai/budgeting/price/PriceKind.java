package id.balai.budgeting.price;

/** The four books of standard prices (Perpres 33/2020 as replaced by 72/2025; Permendagri 77/2020). */
public enum PriceKind {
    /** Standar Satuan Harga: the highest price of goods and services, without PPN. */
    SSH,
    /** Standar Biaya Umum: honoraria, travel and the like. */
    SBU,
    /** Harga Satuan Pokok Kegiatan: one unit of work, made of SSH items and coefficients. */
    HSPK,
    /** Analisis Standar Belanja: the reasonable cost of a workload. */
    ASB
}
