package planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class OpenEntity {

    @Id
    private Long id = 1L;

    public Long id() {
        return id;
    }
}
