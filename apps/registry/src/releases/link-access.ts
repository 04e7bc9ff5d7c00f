/**
 * The condition, in SQL, under which the link `l` to a version of the mini-app `a` opens. Security: who left the team, or is no reviewer
 * any more, opens nothing; it is asked again for every file.
 */
export const LINK_IS_OPEN = `case l.purpose
    when 'review' then exists (select 1 from staff s where s.user_id = l.user_id and s.role = 'reviewer')
    else exists (select 1 from team_members m where m.team_id = a.team_id and m.user_id = l.user_id) end`;
