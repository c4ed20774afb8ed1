package id.balai.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** As whom PostgreSQL runs: it refuses root, which containers and new machines often give us. */
enum PostgresUser {
    /** As whoever runs the program. */
    SAME("", List.of()),
    /** Root in a user namespace of its own, where it has no rights and no name; the files stay root's. */
    UNSHARED("root", List.of("unshare", "-U")),
    /** The user nobody, to whom the data folder is given; all folders above must let it pass. */
    NOBODY("nobody", List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));

    private final String owner;
    private final List<String> prefix;

    PostgresUser(String owner, List<String> prefix) {
        this.owner = owner;
        this.prefix = prefix;
    }

    /** @throws DatabaseUnavailable when the program runs as root and nothing here can lay root's rights down */
    static PostgresUser choose() {
        if (!System.getProperty("user.name").equals("root")) return SAME;
        for (PostgresUser user : List.of(UNSHARED, NOBODY)) if (user.works()) return user;
        throw new DatabaseUnavailable(
                "PostgreSQL tidak mau berjalan sebagai root. Jalankan Balai sebagai pengguna biasa.",
                "PostgreSQL refuses to run as root. Run Balai as an ordinary user.");
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Gives a file or folder to whom PostgreSQL runs as, unless it is already. */
    void own(Path path) throws IOException {
        if (this != SAME) Folders.giveTo(owner, path);
    }

    private boolean works() {
        try {
            Process process = new ProcessBuilder(command(List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
