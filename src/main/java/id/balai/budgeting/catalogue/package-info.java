/** Nomenclature, accounts, sources of fund and units, as the ministry publishes them. */
package id.balai.budgeting.catalogue;
