/** Who gets grants and social aid by a frozen version (Lampiran III and IV of the Penjabaran), for everybody. */
package id.balai.budgeting.given;
