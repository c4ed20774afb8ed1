package id.balai.budgeting.verification;

import id.balai.kernel.Rupiah;

/**
 * How far the TAPD has come with a sub kegiatan.
 *
 * @param initials how many members have initialled the lines as they stand
 */
public record SubProgress(
        String sub, String name, int lines, Rupiah amount, int initials, int open, int answered, int provisional) {}
