using System.ComponentModel.DataAnnotations;
using Mingtang.Kernel.WorkingDays;

namespace Mingtang.Requests.Intake;

/// <summary>How an application comes. The channel decides which day is that of receipt (GIR 31; TERM 1 for ordinary mail).</summary>
internal enum Channel
{
    [Display(Name = "平台网页")]
    Portal = 1,

    [Display(Name = "当面提交")]
    Counter = 2,

    [Display(Name = "挂号信或快递")]
    RegisteredMail = 3,

    [Display(Name = "平常信函")]
    OrdinaryMail = 4,

    [Display(Name = "传真")]
    Fax = 5,

    [Display(Name = "电子邮件")]
    Email = 6,
}

internal static class Channels
{
    extension(Channel channel)
    {
        /// <summary>Handed in or signed for: received on that day without more.</summary>
        public bool ArrivesReceived => channel is Channel.Counter or Channel.RegisteredMail;

        /// <summary>The rule as the case page prints it.</summary>
        public string ReceiptRule => channel switch
        {
            Channel.Counter => "当面提交的，以提交之日为收到申请之日",
            Channel.RegisteredMail => "以邮寄方式提交的，以行政机关签收之日为收到申请之日",
            Channel.OrdinaryMail => "以平常信函等无需签收的邮寄方式提交的，以与申请人确认之日为收到申请之日",
            _ => "通过互联网渠道或者传真提交的，以双方确认之日为收到申请之日",
        };

        /// <summary>
        /// The last day to confirm. Ordinary mail on the very day (TERM 1(2)); the internet and fax within one working day, the district's
        /// practice. Null where nothing is to confirm.
        /// </summary>
        public DateOnly? ConfirmBy(DateOnly arrivedOn, WorkingDayCalendar calendar) => channel switch
        {
            Channel.Counter or Channel.RegisteredMail => null,
            Channel.OrdinaryMail => arrivedOn,
            _ => calendar.AddWorkingDays(arrivedOn, 1).Result,
        };
    }
}
