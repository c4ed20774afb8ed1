package id.balai.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx serving files of a folder on loopback: what the machine can do with these bytes. */
final class Nginx implements AutoCloseable {
    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Nginx serving(Path folder, Path work) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path settings = work.resolve("nginx.conf");
        Files.writeString(settings, """
                daemon off; worker_processes 2; pid %1$s/nginx.pid; error_log %1$s/error.log;
                user root;
                events { worker_connections 1024; }
                http {
                  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; default_type text/html;
                  client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f; uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
                  server { listen 127.0.0.1:%2$d; root %3$s; }
                }
                """.formatted(work, port, folder));
        Process process = new ProcessBuilder("/usr/sbin/nginx", "-c", settings.toString())
                .inheritIO()
                .start();
        Thread.sleep(500);
        if (!process.isAlive()) throw new IOException("nginx did not start");
        return new Nginx(process, port);
    }

    String address(String file) {
        return "http://127.0.0.1:" + port + "/" + file;
    }

    @Override
    public void close() throws Exception {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
    }
}
