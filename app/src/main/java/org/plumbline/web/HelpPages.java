package org.plumbline.web;

import org.plumbline.kernel.Ability;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Help: the shortcuts, and where the words are explained. */
@Controller
class HelpPages {

    @GetMapping("/help")
    @Needs(Ability.READ)
    Page help(Visit visit) {
        return Page.of("frame/helppage");
    }
}
