// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/invitation.h"

#include <string>

#include "tests/support/catch.h"

using news::indexer::is_invitation;

TEST_CASE("a sentence that begins by inviting and names the way is an invitation", "[invitation]") {
    const std::string line = GENERATE(
        "Sign up for our weekly newsletter.", "Follow Ann Lee on X.",
        "Ann Lee writes on mills. You can also follow her on Instagram.",
        "***Please subscribe to our channel on YouTube!***",
        "Love mills? Join the valley's WhatsApp group.", "Abonnieren Sie unseren Telegram-Kanal.",
        "Inscrivez-vous à notre infolettre", "Suscríbete a nuestro boletín",
        "Iscriviti alla newsletter del mulino", "Inscreva-se no nosso canal do YouTube",
        "Volg ons op Facebook", "Подпишитесь на наш телеграм");
    CAPTURE(line);
    CHECK(is_invitation(line));
}

TEST_CASE("a report on newsletters and networks is no invitation", "[invitation]") {
    const std::string line =
        GENERATE("The council told the town in its newsletter to sign up.",
                 "Follow the river to the old mill.", "More than 300 people follow the mill on X.",
                 "He wrote on Facebook that the mill must stay.",
                 "Join hands around the mill, she said.", "Registered owners were told by e-mail.");
    CAPTURE(line);
    CHECK_FALSE(is_invitation(line));
}

TEST_CASE("a long paragraph with an invitation in it stays", "[invitation]") {
    std::string line;
    for (int i = 0; i < 30; ++i) {
        line += "The mill turns. ";
    }
    CHECK_FALSE(is_invitation(line + "Follow us on X."));
}
