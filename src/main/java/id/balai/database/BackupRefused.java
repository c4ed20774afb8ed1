package id.balai.database;

/** A backup that is not taken back, or not made; the message says why, in Indonesian and English. */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private BackupRefused(String indonesian, String english) {
        super(indonesian + "\n" + english);
    }

    static BackupRefused notABackup() {
        return new BackupRefused("Berkas ini bukan cadangan Balai.", "This file is no backup of Balai.");
    }

    static BackupRefused changed(String part) {
        return new BackupRefused(
                "Cadangan rusak atau diubah: " + part + " tidak cocok dengan sidiknya.",
                "The backup is damaged or was changed: " + part + " does not match its hash.");
    }

    static BackupRefused cityExists(City city) {
        return new BackupRefused(
                city.name() + " sudah ada di server ini; pulihkan ke server atau folder yang kosong.",
                city.name() + " is on this server already; restore into an empty server or home folder.");
    }

    static BackupRefused newerProgram(BackupManifest.History history) {
        return new BackupRefused(
                "Cadangan ini dibuat oleh Balai yang lebih baru (" + history.module() + " " + history.version() + ").",
                "This backup was made by a newer Balai (" + history.module() + " " + history.version() + ").");
    }

    static BackupRefused fileExists(String file) {
        return new BackupRefused("Berkas sudah ada: " + file, "The file exists already: " + file);
    }
}
