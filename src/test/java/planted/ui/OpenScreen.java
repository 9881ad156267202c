package planted.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import planted.OpenEntity;

@Route("planted")
public class OpenScreen extends Div {

    OpenScreen() {
        add(String.valueOf(new OpenEntity().id()));
    }
}
