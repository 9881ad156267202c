package planted.access;

import org.springframework.stereotype.Service;

/** A service that the access table does not know: planted so that the table's test has something to find. */
@Service
public class OpenDoor {

    public String everything() {
        return "everything";
    }

    public String some(String of) {
        return of;
    }

    public String some(int of) {
        return "x".repeat(of);
    }

    String inside() {
        return "inside";
    }
}
