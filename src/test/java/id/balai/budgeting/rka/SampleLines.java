package id.balai.budgeting.rka;

import id.balai.identity.Actor;
import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FundCode;
import id.balai.kernel.Ids;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PersonId;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.organisation.HeldPost;
import id.balai.organisation.PostRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A drain of the public works agency, priced as in the starter catalogue, and who writes such lines. */
final class SampleLines {
    static final AgencyCode PUBLIC_WORKS = new AgencyCode("1.03.0.00.0.00.01.0000");
    static final NomenclatureCode DRAINS = new NomenclatureCode("1.03.06.2.01.0029");
    static final AccountCode DRAIN_ACCOUNT = new AccountCode("5.2.04.02.07.0001");
    static final PriceItemCode U_DITCH = new PriceItemCode("1.3.04.02.07.0001.00001");
    static final Rupiah U_DITCH_PRICE = Rupiah.of(985_000);

    private SampleLines() {}

    static LineContent uDitch(String metres) {
        return content(metres, U_DITCH_PRICE, DRAIN_ACCOUNT, U_DITCH, false);
    }

    static LineContent content(
            String metres, Rupiah price, AccountCode account, @Nullable PriceItemCode item, boolean provisional) {
        return new LineContent(
                account,
                item,
                "Pemasangan u-ditch",
                "Jalan Teratai Putih",
                Koefisien.of(new BigDecimal(metres), "m"),
                "m",
                price,
                Ppn.NONE,
                new FundCode("1.2.01.01.02"),
                new RegionCode("12.75.01.1001"),
                provisional,
                "");
    }

    /** A drain of nowhere, at a price with sen and with PPN; a provisional one has no item. */
    static LineContent taxed(String volume, String price, int ppn, boolean provisional) {
        LineContent one = content(
                volume, new Rupiah(new BigDecimal(price)), DRAIN_ACCOUNT, provisional ? null : U_DITCH, provisional);
        return new LineContent(
                one.account(),
                one.item(),
                one.name(),
                one.specification(),
                one.koefisien(),
                one.unit(),
                one.price(),
                Ppn.of(ppn),
                one.fund(),
                null,
                one.provisional(),
                one.note());
    }

    static LineContent with(LineContent content, FundCode fund, @Nullable RegionCode place) {
        return new LineContent(
                content.account(),
                content.item(),
                content.name(),
                content.specification(),
                content.koefisien(),
                content.unit(),
                content.price(),
                content.ppn(),
                fund,
                place,
                content.provisional(),
                content.note(),
                content.month(),
                content.recipient());
    }

    static Actor planner() {
        return actor(PostRole.PLANNER, PUBLIC_WORKS);
    }

    static Actor bapperida() {
        return actor(PostRole.BAPPERIDA, new AgencyCode("5.01.5.05.0.00.01.0000"));
    }

    static Actor actor(PostRole role, AgencyCode agency) {
        HeldPost post = new HeldPost(
                Ids.next(), role, "Uji", Optional.of(agency), Optional.empty(), HeldPost.Tenure.DEFINITIVE);
        return new Actor(new PersonId(Ids.next()), "Uji", List.of(post));
    }
}
