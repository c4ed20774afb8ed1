package id.balai.budgeting.warning;

import id.balai.kernel.Rupiah;

/**
 * What a version spends under one combination of codes.
 *
 * @param bidang the agency's own where the program supports every agency
 * @param kegiatan the first four levels of the nomenclature
 * @param account down to the objek
 */
record SpendingPart(String bidang, String kegiatan, String account, String fund, Rupiah amount) {}
