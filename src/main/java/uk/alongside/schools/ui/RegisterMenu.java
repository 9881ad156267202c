package uk.alongside.schools.ui;

import com.vaadin.flow.component.Component;
import uk.alongside.kernel.ui.MenuGuard;
import uk.alongside.schools.register.RegisterImport;

/** The page that brings in the register's files stands in the menu of who may bring them. */
@org.springframework.stereotype.Component
class RegisterMenu implements MenuGuard {

    private final RegisterImport imports;

    RegisterMenu(RegisterImport imports) {
        this.imports = imports;
    }

    @Override
    public boolean offers(Class<? extends Component> view) {
        return view != RegisterImportView.class || imports.mayImport();
    }
}
