/** The monthly cash plan (anggaran kas) of the DPA: how much of each account is needed in which month. */
package id.balai.budgeting.cash;
