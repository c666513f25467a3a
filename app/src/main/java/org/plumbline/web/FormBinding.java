package org.plumbline.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Forms are read into records as a whole, and never written into afterwards; long documents have many rows. */
@ControllerAdvice
class FormBinding {

    private static final int MOST_ROWS = 2000;

    @InitBinder
    void bind(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
    }
}
