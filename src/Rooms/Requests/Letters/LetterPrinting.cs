using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Letters;

internal enum PaperForm
{
    Docx = 1,
    Pdf = 2,
}

/// <summary>Prints a letter for sending. It bears the full names of whom it goes to and speaks of, so printing it is a read that is noted.</summary>
internal sealed class LetterPrinting(ApplicantBook applicants, PersonalReads reads, RequestShelf shelf, PlatformDb db, IUnits units, PdfPrinter pdf)
{
    public async Task<Outcome<byte[]>> Print(CurrentPerson who, InformationRequest request, RequestLetter letter, PaperForm form, CancellationToken stop)
    {
        var names = LetterNames.Of(applicants.ForSending(request), await shelf.LogOf(request.Id, stop));
        if (LetterPaper.HoldsNames(letter))
            await reads.Note(who.Actor, request.Item, "姓名", $"印制{letter.Title}", stop);
        return await As(form, LetterPaper.Docx(letter, await AgencyOf(request, stop), names, await AnnexesOf(letter, stop)), stop);
    }

    public async Task<Outcome<byte[]>> PrintSheet(CurrentPerson who, InformationRequest request, PaperForm form, CancellationToken stop)
    {
        await reads.Note(who.Actor, request.Item, "姓名、身份证明、联系方式", "印制申请登记表", stop);
        return await As(form, LetterPaper.Sheet(request, applicants.ForSending(request), await AgencyOf(request, stop)), stop);
    }

    /// <summary>What is supplied goes with the reply and stands under it.</summary>
    public async Task<IReadOnlyList<string>> AnnexesOf(RequestLetter letter, CancellationToken stop) => letter.Kind == LetterKind.Reply
        ? await db.Set<RequestFile>().AsNoTracking().Where(file => file.RequestId == letter.RequestId && file.Purpose == FilePurpose.Supplied).OrderBy(file => file.KeptAt).Select(file => file.Name).ToListAsync(stop)
        : [];

    private async Task<string> AgencyOf(InformationRequest request, CancellationToken stop) => (await units.Find(request.UnitId, stop))?.Name ?? "";

    private async Task<Outcome<byte[]>> As(PaperForm form, byte[] docx, CancellationToken stop) => form == PaperForm.Docx ? docx : await pdf.Print(docx, stop);
}
