package id.balai.musrenbang.proposal;

import id.balai.web.Format;
import id.balai.web.kit.QrCode;

/**
 * The receipt of a proposal.
 *
 * @param first its handing in, with the first promise
 * @param code leads to the public page
 */
public record ReceiptPage(Proposal proposal, Step first, QrCode code) {
    public String volume() {
        return Format.quantity(first.volume(), proposal.work().unit());
    }
}
