package uk.alongside.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a session knows of the device it is on: whether its person said "this is a shared computer", and under which ids the
 * device keeps words for them.
 */
public final class SharedComputer {

    /** The field of a sign-in form. */
    public static final String FIELD = "shared";

    private static final String SHARED = SharedComputer.class.getName();
    private static final String DEVICES = SHARED + ".devices";

    private SharedComputer() {}

    /** What the person said as they signed in. */
    public static void say(HttpSession session, boolean shared) {
        session.setAttribute(SHARED, shared);
    }

    /** Whether nothing may be written on the device. */
    public static boolean isSaid(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && Boolean.TRUE.equals(session.getAttribute(SHARED));
    }

    /** The device has its key in this session. */
    public static void remember(HttpSession session, UUID device) {
        var devices = new HashSet<>(devicesOf(session));
        devices.add(device);
        session.setAttribute(DEVICES, devices);
    }

    /** The ids of the device, for the sign-out to throw their keys away. */
    public static Set<UUID> devicesOf(HttpSession session) {
        var devices = new HashSet<UUID>();
        if (session.getAttribute(DEVICES) instanceof Set<?> known) {
            known.forEach(device -> {
                if (device instanceof UUID id) {
                    devices.add(id);
                }
            });
        }
        return devices;
    }
}
