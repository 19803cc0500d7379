using Mingtang.Agencies.Units;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.Requests.Applicants;

namespace Mingtang.Requests.Letters;

internal enum PaperForm
{
    Docx = 1,
    Pdf = 2,
}

/// <summary>Prints a letter for sending. A letter to the applicant bears the full name, so printing it is a read that is noted.</summary>
internal sealed class LetterPrinting(ApplicantBook applicants, PersonalReads reads, IUnits units, PdfPrinter pdf)
{
    public async Task<Outcome<byte[]>> Print(CurrentPerson who, InformationRequest request, RequestLetter letter, PaperForm form, CancellationToken stop)
    {
        var agency = (await units.Find(request.UnitId, stop))?.Name ?? "";
        var toApplicant = letter.Addressee == LetterWords.Applicant;
        if (toApplicant)
            await reads.Note(who.Actor, request.Item, "姓名", $"印制{letter.Title}", stop);
        return await As(form, LetterPaper.Docx(letter, agency, toApplicant ? applicants.ForSending(request).Name ?? "" : letter.Addressee), stop);
    }

    public async Task<Outcome<byte[]>> PrintSheet(CurrentPerson who, InformationRequest request, PaperForm form, CancellationToken stop)
    {
        await reads.Note(who.Actor, request.Item, "姓名、身份证明、联系方式", "印制申请登记表", stop);
        return await As(form, LetterPaper.Sheet(request, applicants.ForSending(request), (await units.Find(request.UnitId, stop))?.Name ?? ""), stop);
    }

    private async Task<Outcome<byte[]>> As(PaperForm form, byte[] docx, CancellationToken stop) => form == PaperForm.Docx ? docx : await pdf.Print(docx, stop);
}
