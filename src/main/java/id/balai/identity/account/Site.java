package id.balai.identity.account;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The site that a passkey is for: the host under which the reader came, which the city filter has checked.
 *
 * @param origin scheme, host and port
 */
public record Site(String host, String origin) {
    public static Site of(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        String origin = request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
        return new Site(request.getServerName(), origin);
    }
}
