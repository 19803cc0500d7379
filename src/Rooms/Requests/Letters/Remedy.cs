using Mingtang.Kernel.AnnualTables;

namespace Mingtang.Requests.Letters;

/// <summary>
/// The remedy clause, whose error is a defect of procedure. On GIR 14 to 16 reconsideration comes first (ARL 23(1)(4)); elsewhere the
/// applicant chooses (ARL 20; ALL 46). A partial answer says both, each for its part.
/// </summary>
internal static class Remedy
{
    /// <param name="body">The unit's own reconsideration body: the district, the city, or the superior of an agency led from above.</param>
    public static string Of(ReplyKind reply, string body) => reply switch
    {
        ReplyKind.PartlyDisclosed => $"对其中不予公开的部分不服的，{First(body)}对其他内容不服的，{Choice(body)}",
        _ when ReplyRow.Of(reply).ReconsiderFirst => $"如对本答复不服，{First(body)}",
        _ => $"如对本{(reply >= ReplyKind.PetitionOrComplaint ? "告知" : "答复")}不服，{Choice(body)}",
    };

    public static string Choice(string body) =>
        $"可以自知道或者应当知道之日起六十日内向{body}申请行政复议，也可以在六个月内直接向人民法院提起行政诉讼。";

    /// <summary>No answer in time is a failure to perform the duty: reconsideration comes first (ARL 23(1)(3)).</summary>
    public static string ForSilence(string body) =>
        $"您可以自答复期限届满之日起六十日内先向{body}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内向人民法院提起行政诉讼。";

    private static string First(string body) =>
        $"应当自知道或者应当知道之日起六十日内先向{body}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内向人民法院提起行政诉讼。";
}
