-- The list by day instead of by what matters first, for each filter: without these a page of what one person has, the
-- newest first, would have to sort everything that person ever had.
create index submission_status_sent on submission (status, submitted_at desc, number desc);
create index submission_assignee_sent on submission (assignee, submitted_at desc, number desc);
create index submission_choice_sent on submission (choice, submitted_at desc, number desc);
create index submission_focus_sent on submission (main_focus, submitted_at desc, number desc);
create index submission_urgency_sent on submission (urgency, submitted_at desc, number desc);
