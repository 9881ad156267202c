package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Where an attempt to sign in comes from.
 *
 * @param email as it was entered, in lower case and cut to the length of an address
 * @param network the address of the caller; of an IPv6 address the half that a caller cannot change at will
 * @param tokens what the device keeps from those who signed in on it before
 */
record Attempt(String email, String network, List<String> tokens) {

    private static final int LONGEST_EMAIL = 254;

    static Attempt of(String email, HttpServletRequest request, DeviceCookie cookie) {
        var entered = email.strip().toLowerCase(Locale.ROOT);
        return new Attempt(
                entered.substring(0, Math.min(entered.length(), LONGEST_EMAIL)),
                networkOf(request.getRemoteAddr()),
                cookie.read(request));
    }

    static String networkOf(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var zone = address.indexOf('%');
        var ip = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
        return ip instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(ip.getAddress(), 8)) + "/64"
                : ip.getHostAddress();
    }
}
